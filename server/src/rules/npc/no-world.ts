import * as l10n from '@vscode/l10n';
import { findWorldPlace, INHABITANTS, listWorldless, tellLeftRaw } from '../find-worldless.ts';
import type { Rule } from '../rule.ts';

/** Stats of an NPC, session or character instance for which there is no world at all. */
export const npcNoWorld: Rule = {
  code: 'npc/no-world',
  severity: 'warning',
  summary: 'An NPC, session or character instance has stats, but there is no world for them.',
  why: 'Definitions belong to a world. Without one the game leaves stats exactly as they are: nothing is clamped, there are no tiers and no level, and modifiers have no effect. Stat Lens takes the world of the "world_id"; if there is none, the world file nearest above; then the only world of the project.',
  bad: `//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  good: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } }
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  records: INHABITANTS,
  check: (context) => {
    for (const { record } of listWorldless(context, 'none')) {
      const place = findWorldPlace(context, record);
      if (place === undefined) continue;
      context.report({
        ...place,
        message: l10n.t('These stats belong to no world, for there is none; {0}', tellLeftRaw(place)),
      });
    }
  },
};
