import type { ShapeProblem } from '../kinds/check-shape.ts';
import { type KeySlip, pointerOfMember } from './find-key-slips.ts';
import { findMeantKey } from './find-meant-key.ts';
import { isCoveredByOtherRules } from './is-covered-by-other-rules.ts';
import { isNoteKey } from './is-note-key.ts';
import type { RuleContext } from './rule-context.ts';

/** Nobody reads of more, and what keys were meant to be takes long to guess. */
const MOST_SLIPS = 1000;

/**
 * The slips of the pen outside of stats and stats_config for which a record lacks a member that it must have, by the member's pointer: one
 * problem each, though there is an unknown key and a missing one.
 */
export function listMemberSlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  return context.once(findMemberSlips);
}

function findMemberSlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  const slips = new Map<string, KeySlip>();
  const { unknownKeys } = context.file;
  const missing = unknownKeys.length === 0 ? undefined : listMissing(context);
  if (missing === undefined || missing.size === 0) return slips;
  for (const unknown of unknownKeys) {
    if (slips.size >= MOST_SLIPS) break;
    const meant = isNoteKey(unknown.key) ? undefined : findMeantKey(context, unknown);
    if (meant === undefined) continue;
    const pointer = pointerOfMember(unknown.path.slice(0, -1), meant.name);
    // Of two keys that may both be meant for one member, the second stays unknown.
    if (missing.has(pointer) && !slips.has(pointer)) slips.set(pointer, { unknown, meant });
  }
  return slips;
}

/** The pointers of the members that rules say are missing. */
function listMissing(context: RuleContext): ReadonlySet<string> {
  const levels = context.workspace.levelsOf(context.file.uri);
  const found = new Set<string>();
  for (const problem of context.file.shapeProblems) {
    const { path, missing } = problem;
    // What nobody is told of explains no unknown key.
    if (missing === undefined || levels?.levelOf(findCode(problem)) === 'off') continue;
    if (!isCoveredByOtherRules(context, path)) found.add(pointerOfMember(path, missing));
  }
  return found;
}

/** The rule that tells of a missing member. */
function findCode({ missing }: ShapeProblem): string {
  return missing === 'character_id' ? 'npc/instance-without-character' : 'file/missing-member';
}
