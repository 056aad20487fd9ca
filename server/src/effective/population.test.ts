import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIXTURE_ROOT, fixtureUri } from '../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../test/memory-file-system.ts';
import type { JsonObject } from '../base/json-value.ts';
import { Workspace } from '../workspace/workspace.ts';
import { listEffectiveStats, toEffectiveEntity } from './effective-entity.ts';
import { type CountedWorld, Population } from './population.ts';
import { ValueCompleteness } from './value-completeness.ts';

const world = (id: number, middle: number) => ({
  id,
  name: `World ${id}`,
  meta: {
    stats_config: {
      definitions: {
        body: {
          id: 'body',
          axes: [{ name: 'health', min_value: 1, max_value: 20, default_value: 10 }, { name: 'mana' }],
          tiers: [
            { id: 'hurt', axis_name: 'health', min: 1, max: middle },
            { id: 'fit', axis_name: 'health', min: middle },
            { id: 'spent', axis_name: 'mana', min: 0, max: 30 },
          ],
          levels: [
            { id: 'dying', priority: 2, conditions: { health: { type: 'max', max_value: 3 } } },
            { id: 'mage', priority: 1, conditions: { mana: { type: 'min', min_value: 50 } } },
          ],
        },
        mood: {
          id: 'mood',
          axes: [{ name: 'joy' }],
          tiers: [{ id: 'sad', axis_name: 'joy', min: 0, max: 50 }],
        },
      },
    },
  },
});

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(-5, 0, 1, 3, 10, 11, 20, 25, 40, 60) },
  fc.constantFrom(null, '7', true, { deep: 1 }),
);
const block = fc.record({ health: value, mana: value, joy: value, luck: value }, { requiredKeys: [] });
/** Now and then something else stands where a block belongs: the game fails on it, unless it is empty. */
const anything = fc.oneof({ weight: 9, arbitrary: block }, fc.constantFrom(5, [1], [], null));
const stats = fc.record({ body: anything, mood: anything, none: block }, { requiredKeys: [] });
const metadata = fc.constantFrom(undefined, {
  body: { modifiers: [{ type: 'additive', axis: 'health', value: 9 }] },
});
const worldId = fc.constantFrom(1, 2, 3, null);
const npcId = fc.integer({ min: 1, max: 3 });

/** A file's new text, or that it is gone. */
const change = fc.oneof(
  fc
    .record({
      id: npcId,
      world_id: worldId,
      stats,
      metadata,
      character_instance_id: fc.constantFrom(undefined, 'x'),
    })
    .map(({ id, metadata: stats_metadata, ...rest }) => [
      `npcs/${id}.npc.json`,
      { id, name: 'N', stats_metadata, ...rest },
    ]),
  fc.record({ npc_id: npcId, stats }).map((state) => [`npc_states/${state.npc_id}.npc_state.json`, state]),
  fc
    .record({ world_id: worldId, entities: fc.dictionary(fc.constantFrom('npc:1', 'pc'), anything) })
    .map(({ world_id, entities }) => [
      'one.session.json',
      { id: 1, scene_id: 1, flags: {}, world_id, stats: { body: entities } },
    ]),
  stats.map((all) => ['x.instance.json', { id: 'x', character_id: 'y', stats: all }]),
  fc.constantFrom(5, 10, 15).map((middle) => ['world.json', world(1, middle)]),
  fc
    .constantFrom(
      'npcs/1.npc.json',
      'npcs/2.npc.json',
      'npc_states/1.npc_state.json',
      'one.session.json',
      'x.instance.json',
    )
    .map((path) => [path, undefined]),
) as fc.Arbitrary<[path: string, content: object | undefined]>;

describe('Population', () => {
  it('stays what counting everybody anew would answer, and tells the worlds for which that matters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 11 }),
        async (changes, start) => {
          const game = await openGame(changes.slice(0, start));
          const before = game.answer();
          assert.deepEqual(before, game.countAnew());
          let known = before;
          for (const [path, content] of changes.slice(start)) {
            const affected = await game.change(path, content);
            const now = game.answer();
            assert.deepEqual(now, game.countAnew());
            for (const [uri, answers] of Object.entries(now)) {
              const then = known[uri];
              const isSame = JSON.stringify(toClaims(then)) === JSON.stringify(toClaims(answers));
              assert.ok(isSame || affected.has(uri), `${path} changed ${uri}`);
            }
            known = now;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('can be counted ahead, step by step, until somebody is in every tier', async () => {
    const countAhead = async (joyful: number) => {
      const npcs = Array.from({ length: 12 }, (_, id) => {
        const body = { health: id % 2 === 0 ? 2 : 15, mana: 10 };
        const npc = { id, world_id: 1, stats: { body, ...(id === joyful && { mood: { joy: 7 } }) } };
        return [fixtureUri(`npcs/${String(id).padStart(2, '0')}.npc.json`), JSON.stringify(npc)] as const;
      });
      const one = [fixtureUri('world.json'), JSON.stringify(world(1, 10))] as const;
      const workspace = new Workspace(new MemoryFileSystem([...npcs, one]));
      await workspace.indexFolders([FIXTURE_ROOT]);
      const population = Population.of(workspace);
      return [4, 4, 4, 4].map((files) => population.countAhead(files));
    };
    assert.deepEqual(await countAhead(0), [false, false, false, false]);
    assert.deepEqual(await countAhead(5), [true, false, false, false]);
    // Nobody is sad, which is known when all have been looked at.
    assert.deepEqual(await countAhead(-1), [true, true, true, false]);
  });

  it('counts no more files than it takes to find somebody', async () => {
    const npcs = Array.from({ length: 50 }, (_, i) => [
      `npcs/${String(i).padStart(2, '0')}.npc.json`,
      { id: i, name: 'N', world_id: 1, stats: { body: { health: i < 25 ? 2 : 15 } } },
    ]) as [string, object][];
    const { workspace, population } = await openGame(npcs);
    const one = worldsOf(workspace).find(({ record }) => record.id === 1);
    assert.ok(one !== undefined);
    const [hurt, fit, spent] = tiersOf(workspace, one);
    assert.ok(hurt !== undefined && fit !== undefined && spent !== undefined);
    let resolved = 0;
    const worlds = workspace.worlds;
    const resolve = worlds.resolve.bind(worlds);
    worlds.resolve = (...args) => {
      resolved++;
      return resolve(...args);
    };
    assert.equal(population.hasTier(one, 'body', hurt), true);
    assert.equal(resolved, 1);
    assert.equal(population.hasTier(one, 'body', fit), true);
    assert.equal(resolved, 26);
    assert.equal(population.hasTier(one, 'body', spent), false);
    assert.equal(resolved, 50);
    assert.equal(population.countTier(one, 'body', hurt), 25);
    assert.equal(resolved, 50);
  });

  it('does not call a world affected while nobody comes to or leaves what was asked for', async () => {
    const npc = (health: number) => ({ id: 1, name: 'N', world_id: 1, stats: { body: { health } } });
    const game = await openGame([['npcs/1.npc.json', npc(2)]]);
    game.answer();
    const home = fixtureUri('world.json');
    assert.equal((await game.change('npcs/1.npc.json', npc(3))).has(home), false);
    assert.equal((await game.change('npcs/1.npc.json', npc(15))).has(home), true);
  });
});

/** What rules conclude from the counts: whether there is anybody, and how many have values. */
function toClaims(answers: Readonly<Record<string, number>> | undefined) {
  return Object.entries(answers ?? {}).map(([key, count]) =>
    /^(tier|level) /.test(key) ? [key, count > 0] : [key, count],
  );
}

async function openGame(files: readonly (readonly [path: string, content: object | undefined])[]) {
  const all = new Map<string, object | undefined>([
    ['world.json', world(1, 10)],
    ['far/world.json', world(2, 5)],
  ]);
  for (const [path, content] of files) all.set(path, content);
  const fileSystem = new MemoryFileSystem(
    [...all].flatMap(([path, content]) =>
      content === undefined ? [] : [[fixtureUri(path), JSON.stringify(content)] as const],
    ),
  );
  const workspace = new Workspace(fileSystem);
  await workspace.indexFolders([FIXTURE_ROOT]);
  const population = Population.of(workspace);
  return {
    workspace,
    population,
    answer: () => ask(workspace, population),
    countAnew: () => countAnew(workspace),
    change: async (path: string, content: object | undefined) => {
      const uri = fixtureUri(path);
      if (content === undefined) fileSystem.texts.delete(uri);
      else fileSystem.texts.set(uri, JSON.stringify(content));
      const { changed, removed, affected } = await workspace.refresh([uri]);
      return new Set([...changed, ...removed, ...affected]);
    },
  };
}

/** Holds what is told by shapes against the counts. */
function checkCompleteness(
  workspace: Workspace,
  population: Population,
  home: CountedWorld,
  id: string,
): void {
  const entities = population.countEntities(home, id);
  for (const axes of id === 'body' ? [['health'], ['mana'], ['health', 'mana']] : [['joy']]) {
    const all = entities > 0 && axes.every((axis) => population.countValues(home, id, axis) === entities);
    assert.equal(ValueCompleteness.of(workspace).haveAll(home, id, axes), all, `${id} ${axes.join()}`);
  }
}

type Answers = Record<string, Record<string, number>>;

function ask(workspace: Workspace, population: Population): Answers {
  return Object.fromEntries(
    worldsOf(workspace).map((home) => {
      const answers: Record<string, number> = {};
      for (const [id, { axes, levels }] of workspace.factsOf(home.record).definitions) {
        answers[`entities ${id}`] = population.countEntities(home, id);
        checkCompleteness(workspace, population, home, id);
        for (const { axis, tiers } of axes) {
          answers[`values ${axis.name}`] = population.countValues(home, id, axis.name);
          for (const tier of tiers) {
            answers[`tier ${tier.id}`] = population.countTier(home, id, tier);
            assert.equal(population.hasTier(home, id, tier), population.countTier(home, id, tier) > 0);
          }
        }
        for (const { level } of levels) answers[`level ${level.id}`] = population.countLevel(home, id, level);
      }
      return [home.file.uri, answers];
    }),
  );
}

/** The same, by asking for everybody's effective stats. */
function countAnew(workspace: Workspace): Answers {
  return Object.fromEntries(
    worldsOf(workspace).map((home) => {
      const answers: Record<string, number> = {};
      for (const [id, { axes, levels }] of workspace.factsOf(home.record).definitions) {
        const found = listInhabitants(workspace, home).filter(({ definitionId }) => definitionId === id);
        const count = (test: (stats: JsonObject) => boolean) =>
          found.filter(({ stats: one }) => test(one)).length;
        answers[`entities ${id}`] = found.length;
        for (const { axis, tiers, tierKey } of axes) {
          const hasValue = (one: JsonObject) => typeof one[axis.name] === 'number';
          answers[`values ${axis.name}`] = count(hasValue);
          for (const tier of tiers)
            answers[`tier ${tier.id}`] = count((one) => hasValue(one) && one[tierKey] === tier.id);
        }
        for (const { level } of levels)
          answers[`level ${level.id}`] = count((one) => one.levelId === level.id);
      }
      return [home.file.uri, answers];
    }),
  );
}

function listInhabitants(workspace: Workspace, home: CountedWorld) {
  return [...workspace.files()].flatMap((file) =>
    file.records.flatMap((record) => {
      if (record.kind !== 'npc' && record.kind !== 'session') return [];
      if (workspace.worlds.resolve(file, record).world?.record !== home.record) return [];
      return listEffectiveStats(workspace, toEffectiveEntity(workspace, { file, record })).filter(
        ({ raw }) => raw === undefined,
      );
    }),
  );
}

function worldsOf(workspace: Workspace): readonly CountedWorld[] {
  return workspace.index.worlds();
}

function tiersOf(workspace: Workspace, home: CountedWorld) {
  return (
    workspace
      .factsOf(home.record)
      .definitions.get('body')
      ?.axes.flatMap(({ tiers }) => tiers) ?? []
  );
}
