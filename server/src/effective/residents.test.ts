import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIXTURE_ROOT, fixtureUri } from '../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../test/memory-file-system.ts';
import type { JsonObject } from '../base/json-value.ts';
import { findLevel } from '../engine/computing/find-level.ts';
import { findTier } from '../engine/computing/find-tier.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { Workspace } from '../workspace/workspace.ts';
import { listEffectiveStats, toEffectiveEntity } from './effective-entity.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { type CensusPart, Residents } from './residents.ts';

const world = (middle: number) => ({
  id: 1,
  name: 'World',
  meta: {
    stats_config: {
      definitions: {
        body: {
          id: 'body',
          axes: [{ name: 'health', min_value: 1, max_value: 20, default_value: 10 }, { name: 'mana' }],
          tiers: [
            { id: 'hurt', axis_name: 'health', min: 1, max: middle },
            { id: 'fit', axis_name: 'health', min: middle },
            { id: 'spent', axis_name: 'mana', min: 0, max: 2.5 },
          ],
          levels: [
            { id: 'dying', priority: 2, conditions: { health: { type: 'max', max_value: 3 } } },
            {
              id: 'mage',
              priority: 1,
              conditions: { mana: { type: 'min', min_value: 3 }, health: { type: 'min', min_value: 3 } },
            },
          ],
        },
      },
    },
  },
});

const value = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(-5, 1, 2, 3, 4, 9, 10, 11, 20, 2.4, 2.5, 2.6, 2.9) },
  fc.constantFrom(null, '7'),
);
const block = fc.record({ health: value, mana: value }, { requiredKeys: [] });
const stats = fc.record({ body: block, none: block }, { requiredKeys: [] });
const id = fc.integer({ min: 1, max: 4 });

const change = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(id, stats)
      .map(([n, all]) => [`npcs/${n}.npc.json`, { id: n, name: 'N', stats: all }]),
  },
  fc.tuple(id, stats).map(([n, all]) => [`npc_states/${n}.npc_state.json`, { npc_id: n, stats: all }]),
  fc
    .dictionary(fc.constantFrom('npc:1', 'pc'), block, { noNullPrototype: true })
    .map((body) => ['one.session.json', { id: 1, scene_id: 1, flags: {}, stats: { body } }]),
  fc.constantFrom(5, 10, 15).map((middle) => ['world.json', world(middle)]),
  fc.constantFrom('npcs/1.npc.json', 'npcs/2.npc.json', 'one.session.json').map((path) => [path, undefined]),
) as fc.Arbitrary<[path: string, content: object | undefined]>;

async function openGame() {
  const fileSystem = new MemoryFileSystem([[fixtureUri('world.json'), JSON.stringify(world(10))]]);
  const workspace = new Workspace(fileSystem);
  await workspace.indexFolders([FIXTURE_ROOT]);
  return {
    workspace,
    residents: Residents.of(workspace),
    change: async ([path, content]: [string, object | undefined]) => {
      const uri = fixtureUri(path);
      if (content === undefined) fileSystem.texts.delete(uri);
      else fileSystem.texts.set(uri, JSON.stringify(content));
      await workspace.refresh([uri]);
    },
  };
}

function listParts({ axes, levels }: PreparedDefinition): CensusPart[] {
  return [
    { kind: 'definition' },
    ...axes.map(({ axis: { name } }) => ({ kind: 'axis', name }) as const),
    ...axes.flatMap(({ tiers }) => tiers.map((tier) => ({ kind: 'tier', tier }) as const)),
    ...levels.map(({ level }) => ({ kind: 'level', level }) as const),
  ];
}

/** Says whether an entity with these stats is in a part. */
function isIn(part: CensusPart, definition: PreparedDefinition, one: JsonObject): boolean {
  if (part.kind === 'definition') return true;
  if (part.kind === 'level') return findLevel(definition, one) === part.level;
  const axis = part.kind === 'axis' ? part.name : part.tier.axis_name;
  const number = one[axis];
  if (typeof number !== 'number') return false;
  return part.kind === 'axis' || findTier(definition, axis, number) === part.tier;
}

/** The stats after each step that one value can take. */
function listSteps(part: CensusPart, { axes }: PreparedDefinition, one: JsonObject): JsonObject[] {
  return axes.flatMap(({ axis }) => {
    const number = one[axis.name];
    if (typeof number !== 'number') return [];
    if (part.kind === 'tier' && part.tier.axis_name !== axis.name) return [];
    return [1, -1].map((direction) => {
      const moved = Math.round((number + direction * (axis.name === 'mana' ? 0.1 : 1)) * 10) / 10;
      return { ...one, [axis.name]: Math.min(axis.max_value, Math.max(axis.min_value, moved)) };
    });
  });
}

/** What is to be answered, by looking at everybody. */
function countAnew(workspace: Workspace, part: CensusPart, definition: PreparedDefinition) {
  const everybody = [...workspace.files()].flatMap((file) =>
    file.records.flatMap((record): EffectiveStats[] =>
      record.kind === 'npc' || record.kind === 'session'
        ? listEffectiveStats(workspace, toEffectiveEntity(workspace, { file, record }))
        : [],
    ),
  );
  const found = everybody.filter(({ raw, definitionId }) => raw === undefined && definitionId === 'body');
  const hasBorder = part.kind === 'tier' || part.kind === 'level';
  let [members, inside, outside] = [0, 0, 0];
  for (const { stats: one } of found) {
    const isMember = isIn(part, definition, one);
    if (isMember) members++;
    if (!hasBorder) continue;
    const steps = listSteps(part, definition, one).map((next) => isIn(part, definition, next));
    if (isMember && steps.includes(false)) inside++;
    if (!isMember && steps.includes(true)) outside++;
  }
  return { members, all: found.length, inside, outside };
}

describe('Residents', () => {
  it('answers after every change what looking at everybody would, and names the worlds that are touched', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        const { workspace, residents, change: apply } = await openGame();
        let known = '';
        for (const each of changes) {
          await apply(each);
          const touched = residents.takeTouched();
          assert.ok(residents.count(1000));
          const [home] = workspace.index.worlds();
          assert.ok(home);
          const definition = workspace.factsOf(home.record).definitions.get('body');
          assert.ok(definition);
          const answers = listParts(definition).map((part) => residents.countPart(home, 'body', part));
          assert.deepEqual(
            answers,
            listParts(definition).map((part) => countAnew(workspace, part, definition)),
          );
          const now = JSON.stringify(answers);
          const isNew = each[0] === 'world.json' || known === '' || touched.has(home.file.uri);
          assert.ok(isNew || now === known, `${each[0]} touched nothing`);
          known = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lists members by file, and tells users and how values spread', async () => {
    const { workspace, residents, change: apply } = await openGame();
    for (const [n, health] of [2, 15, 14, 16].entries()) {
      await apply([`npcs/${n}.npc.json`, { id: n, name: `N${n}`, stats: { body: { health } } }]);
    }
    await apply([
      'one.session.json',
      { id: 1, scene_id: 1, flags: {}, stats: { body: { a: { health: 20 }, b: {} } } },
    ]);
    const [home] = workspace.index.worlds();
    const fit = home && workspace.factsOf(home.record).definitions.get('body')?.axes[0]?.tiers[1];
    assert.ok(home && fit);
    assert.equal(residents.count(2), false);
    assert.equal(residents.count(3), true);
    const members = residents.listMembers(home, 'body', { kind: 'tier', tier: fit }, 3);
    assert.deepEqual(
      members.map(({ file }) => file.uri),
      ['npcs/1.npc.json', 'npcs/2.npc.json', 'npcs/3.npc.json'].map(fixtureUri),
    );
    assert.deepEqual(residents.countUsers(home, 'body'), { npcs: 4, sessions: 1 });
    assert.deepEqual(residents.spreadOf(home, 'body', 'health'), { count: 5, min: 2, median: 15, max: 20 });
    assert.equal(residents.spreadOf(home, 'body', 'mana'), undefined);
    await apply(['npcs/0.npc.json', undefined]);
    assert.deepEqual(residents.spreadOf(home, 'body', 'health'), { count: 4, min: 14, median: 15, max: 20 });
  });

  it('counts anew when the settings change how far a step goes', async () => {
    const { workspace, residents, change: apply } = await openGame();
    await apply(['npcs/1.npc.json', { id: 1, name: 'N', stats: { body: { health: 14 } } }]);
    const countBorder = () => {
      const [home] = workspace.index.worlds();
      const fit = home && workspace.factsOf(home.record).definitions.get('body')?.axes[0]?.tiers[1];
      assert.ok(home && fit && residents.count(10));
      return residents.countPart(home, 'body', { kind: 'tier', tier: fit })?.inside;
    };
    assert.equal(countBorder(), 0);
    await apply(['statlens.config.json', { axisStep: { 'body.health': 5 } }]);
    assert.equal(countBorder(), 1);
    await apply(['statlens.config.json', undefined]);
    assert.equal(countBorder(), 0);
  });
});
