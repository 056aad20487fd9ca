import fc from 'fast-check';

/** Small sets of names, so that files of random content often speak of each other. */
const AXES = ['a', 'b', '__proto__'];
const ids = fc.constantFrom('d', 'e', 'relationships');
const worldIds = fc.constantFrom<unknown>(0, 1, 2);
const npcIds = fc.constantFrom(5, 6);

const axis = fc.record(
  { name: fc.constantFrom(...AXES), max_value: fc.constantFrom(10, 100), default_value: fc.constant(5) },
  { requiredKeys: ['name'] },
);
const tier = fc.record(
  {
    id: fc.constantFrom('low', 'high'),
    axis_name: fc.constantFrom(...AXES),
    min: fc.constantFrom(0, 40),
    max: fc.constantFrom(40, 100),
  },
  { requiredKeys: ['id', 'axis_name', 'min'] },
);
const level = fc.record({
  id: fc.constantFrom('calm', 'close'),
  priority: fc.constantFrom(1, 2),
  conditions: fc.dictionary(fc.constantFrom(...AXES), fc.constantFrom({ type: 'min', min_value: 30 }), {
    minKeys: 1,
    maxKeys: 2,
  }),
});
const definition = fc.record(
  {
    axes: fc.uniqueArray(axis, { minLength: 1, maxLength: 2, selector: ({ name }) => name }),
    tiers: fc.array(tier, { maxLength: 2 }),
    levels: fc.array(level, { maxLength: 1 }),
  },
  { requiredKeys: ['axes'] },
);
const definitions = fc
  .dictionary(ids, definition, { minKeys: 1, maxKeys: 2 })
  .map((all) => Object.fromEntries(Object.entries(all).map(([id, each]) => [id, { id, ...each }])));
const world = fc.record(
  { id: worldIds, meta: fc.record({ stats_config: fc.record({ definitions }) }) },
  { requiredKeys: ['id'] },
);

const values = fc.dictionary(
  fc.constantFrom(...AXES, 'aTierId'),
  fc.constantFrom<unknown>(1, 35, 70, 150, 'x'),
  {
    maxKeys: 3,
  },
);
const stats = fc.dictionary(ids, values, { minKeys: 1, maxKeys: 2 });
const metadata = fc.dictionary(
  ids,
  fc.record({
    modifiers: fc.array(
      fc.record({
        type: fc.constantFrom('additive', 'absolute', 'bonus'),
        axis: fc.constantFrom(...AXES),
        value: fc.constantFrom<unknown>(-20, 'x'),
        expires_at: fc.constant('1960-01-01'),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxKeys: 2 },
);
const npc = fc.record(
  {
    stats_metadata: metadata,
    id: npcIds,
    world_id: worldIds,
    name: fc.constantFrom('Mara', 'Tobin'),
    character_instance_id: fc.constant('i1'),
    stats,
  },
  { requiredKeys: ['id', 'stats'] },
);
const state = fc.record(
  { npc_id: npcIds, stats, stats_metadata: metadata },
  { requiredKeys: ['npc_id', 'stats'] },
);
const instance = fc.record({ id: fc.constantFrom('i1', 'i2'), character_id: fc.constant('c'), stats });
const session = fc.record(
  {
    id: fc.constant(3),
    world_id: worldIds,
    stats: fc.record({
      relationships: fc.dictionary(fc.constantFrom('npc:5', 'npc:6', 'npc:mara', 'player'), values, {
        maxKeys: 2,
      }),
    }),
  },
  { requiredKeys: ['id', 'stats'] },
);
const item = fc.record({
  id: fc.constant('sword'),
  stats: fc.dictionary(
    ids,
    fc.dictionary(fc.constantFrom(...AXES), fc.constant({ type: 'additive', value: 3 })),
  ),
});
const statPackage = fc.record({
  id: fc.constantFrom('core.stats', 'mine'),
  definitions: fc.oneof(definitions, fc.constant({})),
  derivations: fc.constantFrom(
    [],
    [
      {
        id: 'x',
        fromStatType: 'd',
        toStatType: 'e',
        formula: { type: 'weighted_sum', weights: { a: 1 } },
        target: 'a',
      },
    ],
  ),
});

const CODES = [
  'entity/clamped',
  'entity/*',
  'tier/*',
  'npc/no-world',
  'definition/unused',
  'settings/*',
  '*',
];
const codes = fc.constantFrom(...CODES);
const levels = fc.dictionary(codes, fc.constantFrom('off', 'error', 'warning', 'information'), {
  maxKeys: 2,
});

/** A list with so many items, which are those of `some` over and over. */
function repeat<T>(some: readonly T[], count: number): readonly (T | undefined)[] {
  return Array.from({ length: count }, (_, i) => some[i % some.length]);
}

/** The files of the game, each with what may stand in it. */
const CONTENTS = {
  'world.json': world,
  'inner/world.json': world,
  'inner/second.world.json': world,
  'npcs/mara.npc.json': npc,
  'npcs/tobin.json': npc,
  'inner/npcs/mara.npc.json': npc,
  'loose/bram.json': fc.oneof(
    npc,
    npc.map((each) => [each]),
  ),
  'crowd.npc.json': fc.array(npc, { minLength: 1, maxLength: 3 }).map((some) => repeat(some, 21)),
  'mara.npc_state.json': state,
  'inner/mara.npc_state.json': state,
  'i.character_instance.json': instance,
  'a.session.json': session,
  'inner/a.session.json': session,
  'sword.item.json': item,
  'p.stat_package.json': statPackage,
  'inner/p.stat_package.json': statPackage,
  'inner/all.bundle.json': fc.record({ core: fc.record({ world, npcs: fc.array(npc, { maxLength: 2 }) }) }),
} as const;

export type GamePath = keyof typeof CONTENTS;

const SETTLED = Object.keys(CONTENTS);

/** All paths that a random game has texts for. */
export const PATHS: readonly string[] = [
  ...SETTLED,
  'npcs/noted.npc.jsonc',
  'statlens.config.json',
  'inner/statlens.config.json',
  'statlens.baseline.json',
  'inner/statlens.baseline.json',
  '.gitignore',
  'inner/.gitignore',
];

const suppression = fc.record({
  code: codes,
  file: fc.constantFrom(...SETTLED, '../world.json', 'statlens.config.json'),
  pointer: fc.constantFrom('', '/stats', '/stats/d/a', '/meta/stats_config/definitions/d'),
});
const patterns = fc.subarray(['inner/', '*.npc.json', 'loose/*.json', '!inner/', 'npcs/**']);
const config = fc.record(
  {
    ignore: patterns,
    rules: levels,
    overrides: fc.array(fc.record({ files: fc.constant(['npcs/**']), rules: levels }), { maxLength: 1 }),
    world: fc.constantFrom<unknown>(1, 2, 'world.json', 'inner/world.json'),
    files: fc.constantFrom<unknown>(
      { npc: ['loose/*.json'] },
      { npc_state: ['**/mara.npc.json'] },
      { item: ['npcs/tobin.json'] },
    ),
    packages: fc.record(
      {
        statsConfig: fc.constantFrom('overlay', 'complete'),
        builtIn: fc.subarray(['core.stats', 'core.personality']),
        files: fc.constantFrom(['*.stat_package.json'], ['**/*.json']),
      },
      { requiredKeys: ['statsConfig'] },
    ),
    axisStep: fc.constantFrom({ d: 1 }, { 'd.a': 0.5 }),
    externals: fc.constantFrom({ definitions: ['d'] }, { npcs: [6], worlds: [2] }),
    suppressions: fc.array(suppression, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const baseline = fc.record({
  version: fc.constantFrom(1, 1, 1, 2),
  problems: fc.array(
    fc.record({
      file: fc.constantFrom(...SETTLED),
      code: fc.constantFrom('entity/clamped', 'npc/no-world', 'entity/unknown-axis', 'npc/duplicate-id'),
      at: fc.constantFrom(
        '',
        '/stats/d/a',
        '/id=5/stats/d/a',
        '/0/stats/d/a',
        '/stats/e/b',
        '/stats/d',
        '/id',
      ),
    }),
    { maxLength: 3 },
  ),
});
const noted = fc
  .tuple(npc, codes, fc.constantFrom('stat-lens-ignore', 'stat-lens-ignore-file', 'stat-lens-ignore-block'))
  .map(([value, code, word]) => `// ${word} ${code}: known\n${JSON.stringify(value, undefined, 1)}`);

/** What may stand in the file at `path`. */
export function textsFor(path: string): fc.Arbitrary<string> {
  if (path.endsWith('.gitignore')) return patterns.map((lines) => lines.join('\n'));
  if (path.endsWith('.jsonc')) return noted;
  if (path.endsWith('statlens.config.json')) return config.map((value) => JSON.stringify(value));
  if (path.endsWith('statlens.baseline.json')) return baseline.map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 12, arbitrary: CONTENTS[path as GamePath].map((value: unknown) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '{"a":1,"a":2}', '[]') },
  );
}
