import { formatPointer } from '../base/json-pointer.ts';
import { isCoveredByOtherRules } from './is-covered-by-other-rules.ts';
import { type KeySlip, type MissingMember, matchKeySlips } from './match-key-slips.ts';
import type { RuleContext } from './rule-context.ts';

/** The slips in keys outside of stats and stats_config for which a record lacks a member that it must have (see `matchKeySlips`). */
export function listMemberSlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  return context.once(findMemberSlips);
}

function findMemberSlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  return matchKeySlips(context, listMissing);
}

/** The members that records miss. */
function* listMissing(context: RuleContext): Iterable<MissingMember> {
  for (const { path, missing } of context.file.shapeProblems) {
    if (missing === undefined || isCoveredByOtherRules(context, path)) continue;
    const code = missing === 'character_id' ? 'npc/instance-without-character' : 'file/missing-member';
    yield { object: formatPointer(path), name: missing, code };
  }
}
