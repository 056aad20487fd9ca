import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix, Report } from '../../base/problem.ts';
import type { FileRecord, WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { WorldResolution } from '../../workspace/world-resolver.ts';
import type { CheckedBlock } from '../checked-block.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Stats of an NPC, session or character instance whose world cannot be told. */
export const npcNoWorld: Rule = {
  code: 'npc/no-world',
  severity: 'warning',
  summary: 'An NPC, session or character instance has stats, but its world cannot be told.',
  why: 'Definitions belong to a world. Without one the game leaves stats exactly as they are: nothing is clamped, there are no tiers and no level, and modifiers have no effect. Stat Lens takes the world of the "world_id"; if there is none, the world file nearest above; then the only world of the project.',
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
  records: ['npc', 'session', 'character_instance'],
  check: (context) => {
    if (!context.workspace.isComplete) return;
    for (const record of context.file.records) {
      if (!LIVING.has(record.kind)) continue;
      // Nearly every entity has a world, and then its blocks need not be looked at.
      const resolution = context.workspace.worlds.resolve(context.file, record);
      if (resolution.world !== undefined) continue;
      const block = context.blocks.find((candidate) => candidate.record === record);
      if (block !== undefined) report(context, block, resolution);
    }
  },
};

/** What lives in a world of its own choosing; items and locations are in all of them, a state is where its NPC is. */
const LIVING: ReadonlySet<FileRecord['kind']> = new Set(['npc', 'session', 'character_instance']);

const CONSEQUENCE = 'the game leaves its stats as they are, without tiers and level';

function report(
  context: RuleContext,
  block: CheckedBlock,
  resolution: Extract<WorldResolution, { world: undefined }>,
): void {
  const { record } = block;
  const worldId = 'worldId' in record ? record.worldId : undefined;
  const place = findPlace(block, worldId);
  const { reason, candidates } = resolution;
  if (reason === 'none') {
    context.report({ ...place, message: `There is no world for these stats to belong to; ${CONSEQUENCE}` });
    return;
  }
  const known = reason === 'unknown-id' ? listNearWorlds(context) : candidates;
  const message =
    reason === 'unknown-id'
      ? `No world has the id ${worldId}; ${CONSEQUENCE}`
      : worldId === undefined
        ? `${candidates.length} worlds are equally near and no "world_id" says which is meant; ${CONSEQUENCE}`
        : `${candidates.length} worlds have the id ${worldId}, so nobody can tell which is meant`;
  context.report({
    ...place,
    message,
    related: candidates.slice(0, MOST_OFFERS).map((world) => ({
      uri: world.file.uri,
      path: world.record.path,
      message: `World ${nameWorld(world.record)}`,
    })),
    fixes: offerWorlds(record.path, worldId, known),
  });
}

const MOST_OFFERS = 3;

function findPlace(
  { record, legacy }: CheckedBlock,
  worldId: number | undefined,
): Pick<Report, 'path' | 'part'> {
  if (worldId !== undefined) return { path: [...record.path, 'world_id'] };
  return { path: [...record.path, legacy ? 'relationships' : 'stats'], part: 'key' };
}

function listNearWorlds(context: RuleContext): readonly Indexed<WorldRecord>[] {
  const { project, family } = context.file;
  return context.workspace.index
    .worlds()
    .filter(({ file }) => file.project === project || (family !== '' && file.family === family));
}

function offerWorlds(
  path: JsonPath,
  worldId: number | undefined,
  worlds: readonly Indexed<WorldRecord>[],
): readonly Fix[] {
  return worlds
    .map(({ record }) => record)
    .filter((world) => world.id !== undefined && world.id !== worldId)
    .slice(0, MOST_OFFERS)
    .map((world) => {
      const title = `Set "world_id" to ${world.id}${world.name === undefined ? '' : `, "${world.name}"`}`;
      const json = String(world.id);
      return worldId === undefined
        ? makeChoice(title, { kind: 'insert-member', path, key: 'world_id', json })
        : makeChoice(title, { kind: 'replace-value', path: [...path, 'world_id'], json });
    });
}

function nameWorld({ id, name }: WorldRecord): string {
  return name === undefined ? String(id ?? 'without name') : `"${name}"`;
}
