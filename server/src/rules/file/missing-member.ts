import * as l10n from '@vscode/l10n';
import { describePlace } from '../describe-place.ts';
import { listMemberSlips } from '../find-member-slips.ts';
import { isCoveredByOtherRules } from '../is-covered-by-other-rules.ts';
import { pointerOfMember } from '../match-key-slips.ts';
import type { Rule } from '../rule.ts';
import { tellKeySlip } from '../tell-key-slip.ts';

/** A record without a member that it must have, outside of stats and stats_config. */
export const fileMissingMember: Rule = {
  code: 'file/missing-member',
  severity: 'warning',
  summary: 'A record lacks a member that it must have.',
  why: 'Some members tell what a record belongs to: a state needs the "npc_id" of its NPC, a bundle its "core" with a "world". Without it the record means nothing to the game.',
  bad: `//- mara.npc_state.json
{ "stats": { "skills": { "strength": 65 } } }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
//- mara.npc_state.json
{ "npc_id": 12, "stats": {} }
`,
  check: (context) => {
    for (const { path, missing } of context.file.shapeProblems) {
      // An instance without a character has a rule of its own, npc/instance-without-character.
      if (missing === undefined || missing === 'character_id' || isCoveredByOtherRules(context, path))
        continue;
      context.reportIfRoom(() => {
        const slip = listMemberSlips(context).get(pointerOfMember(path, missing));
        const { question = '', ...at } = slip === undefined ? { part: 'key' as const } : tellKeySlip(slip);
        const message = l10n.t(
          '{0} has no "{1}", without which the game cannot use it',
          describePlace(context.file, path),
          missing,
        );
        return { path, ...at, message: message + question };
      });
    }
  },
};
