import * as l10n from '@vscode/l10n';
import { findLevel } from '../../engine/computing/find-level.ts';
import { findJudgedStats } from '../find-judged-stats.ts';
import { reportStaleId } from '../report-stale-id.ts';
import type { Rule } from '../rule.ts';

/** A stored level id that is not what the game would compute. */
export const entityStaleLevelId: Rule = {
  code: 'entity/stale-level-id',
  severity: 'warning',
  summary: 'A stored level id is not the level of the values.',
  why: 'The game computes "levelId" itself, so nobody needs to write it. What is written is believed until then: gates trust a stored id more than the values. And where no level matches now, the game never removes the old id. For a state, the values meant are those of NPC and state together.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [{ "id": "battle_ready", "conditions": { "strength": { "type": "min", "min_value": 60 } } }]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 40, "levelId": "battle_ready" } } }
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [{ "id": "battle_ready", "conditions": { "strength": { "type": "min", "min_value": 60 } } }]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 40 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      if (!Object.hasOwn(block.stats, 'levelId') || block.definition.axisByName.has('levelId')) continue;
      const stats = findJudgedStats(block);
      if (stats === undefined) continue;
      const computed = findLevel(block.definition, stats)?.id;
      const tellReason = () => l10n.t('no level of "{0}" matches these values', block.definitionId);
      reportStaleId(context, block, { key: 'levelId', computed, tellReason });
    }
  },
};
