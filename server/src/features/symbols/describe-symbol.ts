import type { MentionKind } from '../../model/mentions/mention.ts';
import { toPlainText } from '../plain-text.ts';
import type { StatSymbol } from './stat-symbol.ts';

/** What people call a symbol: `the axis "strength" of "attributes"`, `NPC 12`. */
export function describeSymbol({
  kind,
  name,
  definitionId,
}: Pick<StatSymbol, 'kind' | 'name' | 'definitionId'>): string {
  const word = KIND_WORDS[kind];
  if (isNumbered(kind)) return `${word} ${name}`;
  const of = definitionId === undefined || kind === 'definition' ? '' : ` of ${quoteName(definitionId)}`;
  return `the ${word} ${quoteName(name)}${of}`;
}

/** Says whether the ids of a kind are whole numbers. */
export function isNumbered(kind: MentionKind): boolean {
  return kind === 'world' || kind === 'npc' || kind === 'item' || kind === 'location';
}

/** A name in quotes, as one harmless line. */
export function quoteName(name: string): string {
  return `"${toPlainText(name, 60)}"`;
}

const KIND_WORDS: Readonly<Record<MentionKind, string>> = {
  definition: 'definition',
  axis: 'axis',
  tier: 'tier',
  level: 'level',
  world: 'world',
  npc: 'NPC',
  instance: 'character instance',
  package: 'package',
  item: 'item',
  location: 'location',
};
