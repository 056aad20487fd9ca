import type { NpcRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { RuleContext } from './rule-context.ts';

const MOST = 3;

/**
 * The NPCs whose ids are one slip of the finger away from `id`: two digits swapped, one too few, too many or wrong. At
 * most three, the likeliest first. Looks at no more ids than there are such slips, however many NPCs there are.
 */
export function findNearbyNpcs(context: RuleContext, id: number): readonly Indexed<NpcRecord>[] {
  const found: Indexed<NpcRecord>[] = [];
  for (const near of listSlips(String(id))) {
    const [npc] = context.workspace.index.find('npc', near, context.file);
    if (npc !== undefined && near !== id && !found.includes(npc)) found.push(npc);
    if (found.length === MOST) break;
  }
  return found;
}

/** Longer ids are nobody's typing. */
const LONGEST = 15;

function* listSlips(digits: string): Generator<number> {
  if (!/^\d+$/.test(digits) || digits.length > LONGEST) return;
  for (let i = 0; i < digits.length - 1; i++) {
    yield Number(digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2));
  }
  // A single digit says too little to be nearly right.
  if (digits.length < 2) return;
  for (let i = 0; i < digits.length; i++) yield Number(digits.slice(0, i) + digits.slice(i + 1));
  for (let i = 0; i <= digits.length; i++) {
    for (let digit = 0; digit < 10; digit++) yield Number(digits.slice(0, i) + digit + digits.slice(i));
  }
  for (let i = 0; i < digits.length; i++) {
    for (let digit = 0; digit < 10; digit++) yield Number(digits.slice(0, i) + digit + digits.slice(i + 1));
  }
}
