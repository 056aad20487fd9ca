import * as l10n from '@vscode/l10n';
import {
  findWorldPlace,
  INHABITANTS,
  listWorldless,
  offerWorlds,
  relateWorlds,
  tellLeftRaw,
} from '../find-worldless.ts';
import type { Rule } from '../rule.ts';

/** Stats of an NPC, session or character instance that may belong to any of several worlds. */
export const npcAmbiguousWorld: Rule = {
  code: 'npc/ambiguous-world',
  severity: 'warning',
  summary: 'The stats of an NPC, session or character instance may belong to any of several worlds.',
  why: 'Definitions belong to a world, and another world may have other axes, tiers and levels under the same name. The game goes by the "world_id" alone; without it nothing is clamped, and there are no tiers and no level. Stat Lens looks further, for the world file nearest above and the only world of the project, but does not choose between several that fit equally well.',
  bad: `//- all.world.json
[
  { "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } },
  { "id": 8, "name": "Salt Marsh", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } }
]
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  good: `//- all.world.json
[
  { "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } },
  { "id": 8, "name": "Salt Marsh", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } }
]
//- mara.npc.json
{ "id": 12, "world_id": 7, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  records: INHABITANTS,
  check: (context) => {
    for (const { record, candidates } of listWorldless(context, 'ambiguous')) {
      const place = findWorldPlace(context, record);
      if (place === undefined) continue;
      const message =
        record.worldId === undefined
          ? l10n.t(
              '{0} worlds are equally near and no "world_id" says which is meant; {1}',
              candidates.length,
              tellLeftRaw(place),
            )
          : l10n.t(
              '{0} worlds have the id {1}, so nobody can tell which is meant; the game keeps only one of them',
              candidates.length,
              record.worldId,
            );
      const fixes = offerWorlds(record, candidates);
      context.report({ ...place, message, related: relateWorlds(candidates) ?? [], fixes });
    }
  },
};
