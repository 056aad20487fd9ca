import { ownMember } from '../base/json-value.ts';
import { listModifierLists, type ModifierList, type WrittenModifier } from '../model/modifier-lists.ts';
import { findJudgedParts } from './find-judged-parts.ts';
import type { RuleContext } from './rule-context.ts';

/** The modifier that counts alone on its axis. */
export interface FirstAbsolute {
  readonly modifier: WrittenModifier;
  readonly list: ModifierList;
  /** Where it is written; undefined for the same file. */
  readonly uri?: string;
}

/** The modifiers that count alone on their axes, by axis: those in a list, and in front of them, for a state, those of its NPC. */
export function findFirstAbsolutes(
  context: RuleContext,
  list: ModifierList,
): ReadonlyMap<string, FirstAbsolute> {
  return new Map([...findAbsolute(list), ...findInherited(context, list)]);
}

/** The first absolute modifier of each axis that has one. */
function findAbsolute(list: ModifierList, uri?: string): Map<string, FirstAbsolute> {
  const first = new Map<string, FirstAbsolute>();
  for (const modifier of list.modifiers) {
    const axis = ownMember(modifier.value, 'axis');
    if (typeof axis !== 'string' || ownMember(modifier.value, 'type') !== 'absolute' || first.has(axis))
      continue;
    first.set(axis, uri === undefined ? { modifier, list } : { modifier, list, uri });
  }
  return first;
}

/** For the list of a state: the absolute modifiers of its NPC, which come first. */
function findInherited(context: RuleContext, list: ModifierList): Map<string, FirstAbsolute> {
  if (list.record.kind !== 'npc_state') return new Map();
  const npc = findJudgedParts(context.workspace, context.file, list.record)?.npc;
  const own =
    npc && listModifierLists(npc.record).find(({ definitionId }) => definitionId === list.definitionId);
  return own === undefined ? new Map() : findAbsolute(own, npc?.file.uri);
}
