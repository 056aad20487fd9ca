import * as l10n from '@vscode/l10n';
import { INHABITANTS, listNearWorlds, listWorldless, offerWorlds, tellLeftRaw } from '../find-worldless.ts';
import { isExternal } from '../is-external.ts';
import type { Rule } from '../rule.ts';

/** A `world_id` that no world has. */
export const npcUnknownWorld: Rule = {
  code: 'npc/unknown-world',
  severity: 'warning',
  summary: 'An NPC, session or character instance names a world that does not exist.',
  why: 'The game finds no definitions for it and leaves its stats exactly as they are: nothing is clamped, there are no tiers and no level, and modifiers have no effect. The worlds of the same project count, and those of projects around it; name others in "externals" of statlens.config.json.',
  bad: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } }
//- mara.npc.json
{ "id": 12, "world_id": 8, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  good: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } }
//- mara.npc.json
{ "id": 12, "world_id": 7, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  records: INHABITANTS,
  check: (context) => {
    for (const { record } of listWorldless(context, 'unknown-id')) {
      if (isExternal(context.config.externals.worlds, String(record.worldId))) continue;
      const worlds = listNearWorlds(context);
      const [only, second] = worlds;
      const name = only?.record.name === undefined ? '' : ` (${only.record.name})`;
      const isOnly = second === undefined && only?.record.id !== undefined;
      const question = isOnly ? l10n.t('; did you mean {0}{1}?', only.record.id, name) : '';
      context.report({
        path: [...record.path, 'world_id'],
        message: l10n.t('No world has the id {0}; {1}{2}', String(record.worldId), tellLeftRaw(), question),
        fixes: offerWorlds(record, worlds),
      });
    }
  },
};
