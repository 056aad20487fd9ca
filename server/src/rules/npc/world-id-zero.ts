import * as l10n from '@vscode/l10n';
import type { Fix } from '../../base/problem.ts';
import type { FileRecord } from '../../model/records.ts';
import { INHABITANTS, listNearWorlds, offerWorlds } from '../find-worldless.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A `world_id` of 0, which the game takes for none. */
export const npcWorldIdZero: Rule = {
  code: 'npc/world-id-zero',
  severity: 'warning',
  summary: 'An NPC, session or character instance names world 0, which is no world.',
  why: 'To the game the id 0 is the same as no id: it leaves the stats exactly as they are, without clamping, tiers and level, and modifiers have no effect. Stat Lens then goes by the place of the file, as it does without "world_id", and shows what the stats would be in the world it finds.',
  bad: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } }
//- mara.npc.json
{ "id": 12, "world_id": 0, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  good: `//- world.json
{ "id": 7, "name": "Harbour Town", "meta": { "stats_config": { "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } } } } }
//- mara.npc.json
{ "id": 12, "world_id": 7, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  records: INHABITANTS,
  check: (context) => {
    for (const record of context.file.records) {
      if (!('hasZeroWorld' in record) || !record.hasZeroWorld || !isInhabitant(record)) continue;
      context.report({
        path: [...record.path, 'world_id'],
        message: l10n.t(
          '"world_id" is 0, which the game takes for no world; it then leaves the stats as they are, without tiers and level',
        ),
        fixes: offerChanges(context, record),
      });
    }
  },
};

type Inhabitant = Extract<FileRecord, { kind: (typeof INHABITANTS)[number] }>;

function isInhabitant(record: FileRecord): record is Inhabitant {
  return INHABITANTS.some((kind) => kind === record.kind);
}

/** Offers the worlds that may be meant, and to leave the id out. */
function offerChanges(context: RuleContext, record: Inhabitant): readonly Fix[] {
  const path = [...record.path, 'world_id'];
  const remove = makeChoice(l10n.t('Remove "world_id"'), { kind: 'remove', path });
  return [...offerWorlds(record, listNearWorlds(context)), remove];
}
