import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FollowedGame } from './followed-game.ts';

/** The same games in every run, so that a merge never fails by luck; set the variable to look for more. */
const SEED = Number(process.env.INCREMENTAL_SEED ?? 20_261_123);

/** What axes, tiers and values are about. */
const AXES = ['a', 'b'] as const;

/** Where three tiers end and begin: most touch each other, some leave a gap; the game refuses those that overlap. */
const borders = fc
  .tuple(
    fc.constantFrom(20, 22, 24),
    fc.constantFrom(60, 62, 64),
    fc.oneof({ weight: 30, arbitrary: fc.constantFrom(0, 0, 5) }, { weight: 1, arbitrary: fc.constant(-3) }),
  )
  .map(([low, high, gap]) => [
    { min: 0, max: low },
    { min: low + gap, max: high },
    { min: high + gap, max: 90 },
  ]);

/** What people read; once in a while the game refuses it. */
const text = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('x', 'y') },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 7) },
);

const definition = fc
  .tuple(borders, borders, fc.nat({ max: 5 }), text, text, fc.constantFrom(60, 60, 60, 62, 75))
  .map(([a, b, odd, one, other, end]) => ({
    display_name: one,
    axes: [
      { name: 'a', description: other },
      { name: 'b', max_value: end },
      ...(odd === 0 ? [{ name: 'aTierId' }] : []),
    ],
    tiers: [a, b].flatMap((bands, i) =>
      bands.map((band, k) => ({ id: `t${k}`, axis_name: AXES[i], ...band })),
    ),
    levels: [
      {
        id: 'calm',
        description: one,
        priority: 1,
        conditions: { b: { type: 'range', min_value: 0, max_value: 30 } },
      },
    ],
  }));
const stats_config = fc
  .tuple(definition, definition)
  .map(([d, e]) => ({ definitions: { d: { id: 'd', ...d }, e: { id: 'e', ...e } } }));

/** Some lie between any borders of before and after, some where they may be in no tier. */
const number = fc.constantFrom(10, 21, 23, 40, 50, 61, 63, 70, 95);
const value = fc.oneof(
  { weight: 8, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(-5, 150, true, null, 'x') },
);
const ids = fc.constantFrom('t0', 't1', 't2');
const values = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      { a: value, b: value, c: value, aTierId: ids, bTierId: ids, levelId: fc.constant('calm'), tierId: ids },
      { requiredKeys: ['aTierId'] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ a: value, b: value, c: value }, { requiredKeys: ['a'] }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(7, []) },
);
const numbers = fc.record({ a: number, b: fc.constantFrom(10, 21, 23, 40) }, { requiredKeys: ['a'] });
const stats = fc.oneof(
  { weight: 3, arbitrary: fc.record({ d: values, e: values, f: values }, { requiredKeys: ['d'] }) },
  { weight: 1, arbitrary: fc.record({ e: numbers, d: numbers }, { requiredKeys: ['d'] }) },
);
const modifier = fc.record({
  axis: fc.constantFrom(...AXES),
  type: fc.constantFrom('additive', 'absolute'),
  value: fc.integer({ min: 1, max: 60 }),
});
const stats_metadata = fc.record(
  { d: fc.record({ modifiers: fc.tuple(modifier) }), e: fc.constant({}) },
  { requiredKeys: [] },
);
const npc = fc.record(
  { id: fc.constantFrom(5, 5, 6), character_instance_id: fc.constant('i'), stats, stats_metadata },
  { requiredKeys: ['id', 'stats'] },
);
const state = fc.record(
  { npc_id: fc.constantFrom(5, 5, 6), stats, stats_metadata },
  { requiredKeys: ['npc_id', 'stats'] },
);

/** A game in files. */
const game = fc.record({
  'world.json': stats_config.map((config) => ({ id: 7, meta: { stats_config: config } })),
  'mara.npc.json': npc,
  'tobin.npc.json': npc,
  'all.npc.json': fc.array(npc, { minLength: 1, maxLength: 3 }),
  'mara.npc_state.json': state,
  'i.character_instance.json': fc.record({ id: fc.constant('i'), stats }),
  'one.session.json': stats.map(({ d }) => ({ id: 1, stats: { d: { 'npc:5': d } } })),
  'all.bundle.json': fc.record({
    core: fc.record({ world: fc.record({ stats_config }), npcs: fc.array(npc, { maxLength: 2 }) }),
  }),
});

/** An edit of one of the worlds: the tiers of an axis get other bounds, and rarely the world another name. */
const edit = fc.record({
  isBundle: fc.integer({ min: 0, max: 9 }).map((of) => of === 0),
  id: fc.constantFrom('d', 'd', 'e'),
  axis: fc.constantFrom(0, 1),
  bands: borders,
  isNamed: fc.integer({ min: 0, max: 9 }).map((of) => of === 0),
});

describe('a service that has followed bounds of tiers', () => {
  it('says of every file what a service says that never saw them elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(game, fc.array(edit, { minLength: 3, maxLength: 8 }), async (start, edits) => {
        const files = structuredClone(start);
        const followed = new FollowedGame(
          Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)] as const),
        );
        await followed.open();
        for (const { isBundle, id, axis, bands, isNamed } of edits) {
          const { world } = files['all.bundle.json'].core;
          const { stats_config: config } = isBundle ? world : files['world.json'].meta;
          const { tiers } = config.definitions[id];
          bands.forEach((band, i) => {
            Object.assign(tiers[3 * axis + i] ?? {}, band);
          });
          if (isNamed) Object.assign(isBundle ? world : files['world.json'], { name: 'Harbour' });
          const path = isBundle ? 'all.bundle.json' : 'world.json';
          await followed.take({ kind: 'type', path, text: JSON.stringify(files[path]) });
          assert.deepEqual(followed.describe(), await followed.describeAnew());
        }
      }),
      { numRuns: 40, seed: SEED },
    );
  }).timeout(60_000);
});
