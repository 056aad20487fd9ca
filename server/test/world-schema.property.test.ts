import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { rules } from '../src/rules/rules.ts';
import { runRules } from '../src/rules/run-rules.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { SCHEMA_KINDS, type SchemaKind } from '../src/world-schema/json-schema.ts';
import { makeWorldSchema } from '../src/world-schema/make-world-schema.ts';
import { fixtureUri } from './fixture-files.ts';
import { openWorkspace } from './workspace-fixture.ts';

/** What a schema says of a world, as these rules do. */
const SAID = ['entity/unknown-definition', 'entity/unknown-axis', 'entity/not-a-number', 'entity/clamped'];
const SAID_OF_SESSIONS = [...SAID, 'session/entity-key-format'];
/** What else a schema may refuse: it tells computed ids that exist from others, and misplaced stats look foreign to it. */
const HINTED = ['entity/stale-tier-id', 'entity/stale-level-id', 'entity/wrong-depth'];

const axisNames = ['strength', 'mana', 'strengthTierId', 'levelId', 'flags', 'a.b$', 'Kraft'];
const number = fc.constantFrom(-5, 0, 7.5, 20, 60, 100, 1000);
const value = fc.oneof(
  { weight: 6, arbitrary: number },
  fc.constantFrom<unknown>(null, true, '70', 'novice', 'hero', [], {}, [1], { strength: 3 }),
);
const axes = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...axisNames),
    min_value: fc.constantFrom(0, -10),
    max_value: fc.constantFrom(20, 100),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 3 },
);
const definition = axes.map((list) => ({
  axes: list.map((axis) => ({ ...axis, default_value: 5 })),
  tiers: [
    { id: 'novice', axis_name: list[0]?.name, min: 0, max: 10 },
    { id: 'expert', axis_name: list[0]?.name, min: 11 },
  ],
  levels: [{ id: 'hero', conditions: { [list[0]?.name ?? '']: { type: 'min', min_value: 8 } } }],
}));
const definitionIds = ['skills', 'bonds', 'plugin.fame', '__proto__'];
const definitions = fc.dictionary(fc.constantFrom('skills', 'bonds', 'plugin.own'), definition, {
  minKeys: 1,
});

const values = fc.dictionary(
  fc.constantFrom(...axisNames, 'strenght', 'manaTierId', 'xTierId', 'tierId', 'meta', '__proto__', 'npc:12'),
  value,
  { maxKeys: 4 },
);
const odd = fc.constantFrom<unknown>(null, 3, 'x', [], true);
const rarely = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual as fc.Arbitrary<unknown> }, odd);
const ids = fc.constantFrom(...definitionIds, 'npc:12', 'strength');
const ownStats = rarely(fc.dictionary(ids, rarely(values), { maxKeys: 3 }));
const entityKeys = fc.oneof(
  fc.constantFrom(
    'npc:12',
    'npc:012',
    'npc: 12',
    'NPC:12',
    'npc:mara',
    'npc:-0',
    'npc:+1',
    'npc:',
    'world',
    'World',
    'dock',
  ),
  fc.constantFrom(
    'faction:dockers',
    'Faction:x',
    'npcPair:1:2',
    ' own:x',
    'own:x ',
    'own:\n',
    ':x',
    'own::',
    'x'.repeat(201),
    '12',
  ),
  fc.string({ unit: fc.constantFrom('n', 'p', 'C', ':', ' ', '1', '0', '-', '\n') }),
);
const sessionStats = rarely(
  fc.dictionary(ids, rarely(fc.dictionary(entityKeys, rarely(values), { maxKeys: 2 })), { maxKeys: 2 }),
);
/** A number would be the id of another world, which the schema of this one has nothing to say about. */
const shared = { world_id: fc.constantFrom<unknown>(7, 7, 7, 7, 7, 7, null, 'x', [], true) };
const entities: Readonly<Record<SchemaKind, fc.Arbitrary<unknown>>> = {
  npc: fc.record(
    {
      id: rarely(fc.constant(12)),
      name: rarely(fc.constant('Mara')),
      stats: ownStats,
      colour: odd,
      personality: odd,
    },
    { requiredKeys: [] },
  ),
  npc_state: fc.record(
    { npc_id: rarely(fc.constant(12)), version: rarely(fc.constant(3)), stats: ownStats },
    { requiredKeys: ['stats'] },
  ),
  session: fc.record(
    {
      ...shared,
      flags: rarely(fc.constant({})),
      stats: sessionStats,
      relationships: fc.constantFrom({}, { 'npc:1': { x: 1 } }, 3),
    },
    { requiredKeys: ['stats'] },
  ),
};

interface Case {
  readonly definitions: Readonly<Record<string, object>>;
  readonly externals: readonly string[];
  readonly entities: readonly unknown[];
}

describe('a schema made for a world', () => {
  for (const kind of SCHEMA_KINDS) {
    it(`refuses of ${kind} files what the rules report, and nothing else`, async function () {
      this.timeout(60_000);
      const one = entities[kind];
      const entity = fc.oneof({ weight: 5, arbitrary: one }, fc.array(one, { maxLength: 2 }), odd);
      const externals = fc.constantFrom([], ['plugin.*'], ['*']);
      const cases = fc.record({
        definitions,
        externals,
        entities: fc.array(entity, { minLength: 20, maxLength: 20 }),
      });
      const seen = { accepted: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(cases, async (each) => {
          for (const { isAccepted, said, hinted, entity: judged } of await judge(kind, each)) {
            seen[isAccepted ? 'accepted' : 'refused']++;
            if (isAccepted) assert.deepEqual(said, [], judged);
            else assert.notDeepEqual([...said, ...hinted], [], judged);
          }
        }),
        { numRuns: 40 },
      );
      assert.ok(seen.accepted > 40 && seen.refused > 40, JSON.stringify(seen));
    });
  }
});

/** What the schema and the rules say about files of one world. */
async function judge(kind: SchemaKind, { definitions: given, externals, entities: all }: Case) {
  const complete = Object.entries(given).map(([id, rest]) => [id, { id, ...rest }]);
  const files = new Map(all.map((entity, index) => [`at${index}.${kind}.json`, JSON.stringify(entity)]));
  const { workspace } = await openWorkspace({
    'world.json': { id: 7, name: 'W', meta: { stats_config: { definitions: Object.fromEntries(complete) } } },
    'statlens.config.json': { externals: { definitions: externals } },
    ...Object.fromEntries(files),
  });
  const validate = compileSchema(kind, workspace);
  return [...files].map(([path, entity]) => {
    const file = workspace.getFile(fixtureUri(path));
    assert.ok(file);
    const find = (codes: readonly string[]) =>
      runRules(
        rules.filter(({ code }) => codes.includes(code)),
        file,
        workspace,
      ).map(({ message }) => message);
    const shape = file.shapeProblems.map(({ expected }) => expected);
    const said = [...shape, ...find(kind === 'session' ? SAID_OF_SESSIONS : SAID)];
    return { isAccepted: validate(JSON.parse(entity)), said, hinted: find(HINTED), entity };
  });
}

/** As strict as ajv can be: unknown keywords, ambiguous types and overlapping patterns are errors. */
function compileSchema(kind: SchemaKind, workspace: Workspace): ValidateFunction {
  const [world] = workspace.index.worlds();
  assert.ok(world);
  const { definitions: known, errors } = workspace.factsOf(world.record);
  assert.deepEqual(errors, []);
  const { externals } = workspace.configOf(world.file.uri);
  const schema = makeWorldSchema(kind, { label: 'world "W"', definitions: known, externals });
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, ownProperties: true });
  assert.equal(ajv.validateSchema(schema), true, JSON.stringify(ajv.errors));
  return ajv.compile(schema);
}
