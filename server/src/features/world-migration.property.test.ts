import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixtureUri } from '../../test/fixture-files.ts';
import { migrateTo, planMigrationOf } from '../../test/migrated-text.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { validateStatsConfig } from '../engine/config/validate-stats-config.ts';
import { parseText } from '../syntax/parse-text.ts';
import { listChanged, MigrationRun, USUAL_RUN } from './migration-run.ts';
import type { FileMigration } from './plan-file-migration.ts';

const PATH = 'world.jsonc';
const odd = fc.constantFrom<JsonValue>(
  null,
  3,
  'x',
  [],
  {},
  [null],
  { tiers: 4 },
  { levels: [3] },
  'é\u2028',
);
const bound = fc.oneof(
  fc.integer({ min: -10, max: 120 }),
  fc.constantFrom<JsonValue>(29.5, null, '30', true),
);
const id = fc.constantFrom('stranger', 'ally', 'ä', '__proto__', ' ', '');

/** An object with some of these members. */
const some = (...names: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), fc.oneof(bound, id)), { maxLength: 4 })
    .map(Object.fromEntries);
const tier = fc.oneof(
  { weight: 6, arbitrary: some('id', 'min', 'max', 'label', 'affinity_min', 'affinity_max') },
  odd,
);
const level = fc.oneof(
  {
    weight: 6,
    arbitrary: some('id', 'minAffinity', 'minTrust', 'maxTension', 'maxAffinity', 'trust_min', 'label'),
  },
  odd,
);
const tiers = fc.array(tier, { maxLength: 3 });
const levels = fc.array(level, { maxLength: 3 });
const mapOf = (item: fc.Arbitrary<JsonValue>) =>
  fc.array(fc.tuple(id, item), { maxLength: 3 }).map(Object.fromEntries);
const schemas = fc.oneof(
  fc.tuple(tiers, tiers).map(([first, other]): JsonValue => ({ default: first, work: other })),
  tiers.map((list): JsonValue => ({ default: { tiers: list, label: 'x' } })),
  mapOf(tier),
  odd,
);
const intimacy = fc.oneof(
  levels.map((list): JsonValue => ({ levels: list, axes: ['affinity'] })),
  mapOf(level),
  odd,
);
const config = fc.constantFrom<JsonValue | undefined>(
  undefined,
  undefined,
  {},
  { version: 1, definitions: {} },
  { definitions: { moods: { id: 'moods', axes: [{ name: 'joy' }] } } },
  { definitions: { relationships: { id: 'relationships', axes: [{ name: 'affinity' }] } } },
  null,
);
const meta = fc.record(
  { relationship_schemas: schemas, intimacy_schema: intimacy, stats_config: config, ä: odd },
  { requiredKeys: [], noNullPrototype: true },
);

async function open(): Promise<(text: string, options: object) => FileMigration> {
  const { workspace } = await openWorkspace({ [PATH]: { id: 7, meta: {} } });
  const file = workspace.getFile(fixtureUri(PATH));
  assert.ok(file);
  return (text, options) =>
    new MigrationRun(workspace, { ...USUAL_RUN, ...options }, [file]).plan(file, text);
}

function readMeta(text: string): JsonObject {
  const { value, clean } = parseText(text, { comments: true });
  assert.ok(clean && isJsonObject(value) && isJsonObject(value.meta));
  return value.meta;
}

/** What was there stays, the config is one that the game accepts, and definitions that were written stay as they are. */
function checkMeta(before: JsonObject, after: JsonObject): void {
  for (const [key, member] of Object.entries(before)) {
    if (key !== 'stats_config') assert.deepEqual(ownMember(after, key), member);
  }
  assert.deepEqual(validateStatsConfig(ownMember(after, 'stats_config') ?? null).errors, []);
  const now = readDefinitions(after.stats_config);
  assert.ok(now);
  for (const [id, definition] of Object.entries(readDefinitions(before.stats_config) ?? {})) {
    assert.deepEqual(now[id], definition);
  }
}

function readDefinitions(config: JsonValue | undefined): JsonObject | undefined {
  const definitions = isJsonObject(config) ? config.definitions : undefined;
  return isJsonObject(definitions) ? definitions : undefined;
}

describe('migrating any world', () => {
  it('keeps every member and comment, adds a config that the game accepts, and has nothing left to do', async () => {
    const plan = await open();
    fc.assert(
      fc.property(meta, fc.boolean(), fc.boolean(), (members, init, closeGaps) => {
        // What is undefined is left out.
        const text = JSON.stringify({ id: 7, meta: members }, null, 2)
          .split('\n')
          .map((line, index) => `${line} // comment ${index}.`)
          .join('\n');
        const planned = plan(text, { init, closeGaps });
        if (planned.kind !== 'change') return;
        const lost = (text.match(/\/\/ .*/g) ?? []).filter((found) => !planned.newText.includes(found));
        assert.deepEqual(lost, []);
        checkMeta(readMeta(text), readMeta(planned.newText));
        assert.equal(plan(planned.newText, { init, closeGaps }).kind, 'nothing');
      }),
      { numRuns: 300 },
    );
  });

  it('gives everyone the tier and level that the old game gave', async () => {
    const cut = fc.integer({ min: 0, max: 100 });
    const threshold = fc.record(
      { minAffinity: cut, minTrust: cut, minChemistry: cut, maxTension: cut },
      { requiredKeys: [], noNullPrototype: true },
    );
    const person = fc.record(
      { affinity: cut, trust: cut, chemistry: cut, tension: cut },
      { noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cut, { minLength: 1, maxLength: 4 }),
        fc.array(threshold, { minLength: 1, maxLength: 4 }),
        fc.array(person, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (cuts, thresholds, people, closeGaps) => {
          const starts = cuts.toSorted((a, b) => a - b);
          const tiers = starts.map((min, i) => ({ id: `t${i}`, min, max: (starts[i + 1] ?? 101) - 1 }));
          const levels = thresholds.map((level, i) => ({ id: `l${i}`, ...level }));
          const files = {
            'world.json': {
              id: 7,
              meta: { relationship_schemas: { default: tiers }, intimacy_schema: { levels } },
            },
            'a.session.json': {
              scene_id: 1,
              world_id: 7,
              relationships: Object.fromEntries(people.map((values, i) => [`npc:${i}`, values])),
            },
          };
          assert.equal((await planMigrationOf(files, 'world.json', { closeGaps })).kind, 'change');
          const { outcomes } = await migrateTo(files, 'a.session.json', { closeGaps });
          assert.equal(outcomes.length, people.length);
          assert.deepEqual(listChanged(outcomes), []);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the gaps between old tiers', () => {
  const tiers = [
    { id: 'stranger', min: 0, max: 29 },
    { id: 'friend', min: 30, max: 59 },
    { id: 'lover', min: 80, max: 100 },
  ];
  const files = {
    'world.json': { id: 7, meta: { relationship_schemas: { default: tiers } } },
    'a.session.json': { scene_id: 1, world_id: 7, relationships: { 'npc:1': { affinity: 29.5 } } },
  };
  const maxima = (text: string) => {
    const { meta } = JSON.parse(text);
    const found: { max?: number }[] = meta.stats_config.definitions.relationships.tiers;
    return found.map(({ max }) => max);
  };

  it('stay and are told, or are closed just below the next tier, with what that changes', async () => {
    const kept = await migrateTo(files, 'world.json');
    assert.deepEqual(maxima(kept.newText), [29, 59, 100]);
    assert.ok(kept.notes.some(({ message }) => message.startsWith('1 gap between tiers left open')));
    const closed = await migrateTo(files, 'world.json', { closeGaps: true });
    assert.deepEqual(maxima(closed.newText), [29.99, 59, 100]);
    const { outcomes } = await migrateTo(files, 'a.session.json', { closeGaps: true });
    const [changed] = listChanged(outcomes);
    assert.deepEqual([changed?.before?.tierId, changed?.after.tierId], [undefined, 'stranger']);
    assert.equal(toText(files['world.json']).includes('stats_config'), false);
  });
});
