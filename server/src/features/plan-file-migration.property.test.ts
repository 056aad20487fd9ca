import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { USUAL_MIGRATION } from '../migrations/plan-record.ts';
import { parseText } from '../syntax/parse-text.ts';
import { MigrationRun, type RunNote } from './migration-run.ts';

const path = 'a.session.jsonc';
const value = fc.oneof(
  fc.integer({ min: -10, max: 120 }),
  fc.constantFrom<JsonValue>(29.5, null, '50', true, 'é\u2028', [1, [2]], { a: 1 }, {}),
);
const name = fc.constantFrom(
  'affinity',
  'trust',
  'flags',
  '__proto__',
  'ä',
  'tierId',
  'intimacyLevelId',
  'levelId',
);
const entity = fc.array(fc.tuple(name, value), { maxLength: 5 }).map(Object.fromEntries);
const key = fc.constantFrom('npc:1', 'npc:2', 'npc:3', 'npcPair:1:2', 'network', 'player:a', '__proto__', '');
const odd = fc.constantFrom<JsonValue>(null, 3, 'x', []);
const entities = (others: fc.Arbitrary<JsonValue>) =>
  fc
    .array(fc.tuple(key, fc.oneof({ weight: 5, arbitrary: entity }, others)), { maxLength: 5 })
    .map(Object.fromEntries);
const session = fc.record({
  relationships: entities(odd),
  current: fc.option(entities(entity), { nil: undefined }),
  moods: fc.constantFrom<JsonValue | undefined>(undefined, { 'npc:1': { joy: 1 } }),
});

/** Every value that is no object, as the last keys of the way to it and the value. */
function listLeaves(found: JsonValue | undefined, way: readonly string[] = []): string[] {
  if (!isJsonObject(found) || Object.keys(found).length === 0) return [JSON.stringify([way, found ?? null])];
  return Object.entries(found).flatMap(([name, member]) => listLeaves(member, [...way, name]));
}

/** The text with a comment behind every line. */
function comment(text: string): string {
  return text
    .split('\n')
    .map((line, index) => `${line} // comment ${index}.`)
    .join('\n');
}

/** The text of a session. */
function write(
  {
    relationships,
    current,
    moods,
  }: { relationships: JsonObject; current: JsonValue | undefined; moods: JsonValue | undefined },
  commented: boolean,
): string {
  const stats = { moods, relationships: current };
  // What is undefined is left out.
  const text = JSON.stringify({ scene_id: 1, world_id: 7, relationships, stats }, null, 2);
  return commented ? comment(text) : text;
}

const RENAMED = new Map([
  ['tierId', 'affinityTierId'],
  ['intimacyLevelId', 'levelId'],
]);

async function openRun() {
  const relationships = {
    id: 'relationships',
    axes: [{ name: 'affinity' }, { name: 'trust' }],
    tiers: [{ id: 'friend', axis_name: 'affinity', min: 30 }],
    levels: [{ id: 'close', conditions: { trust: { type: 'min', min_value: 50 } } }],
  };
  const { workspace } = await openWorkspace({
    'world.json': { id: 7, meta: { stats_config: { definitions: { relationships } } } },
    [path]: { scene_id: 1, relationships: {} },
  });
  const file = workspace.getFile(fixtureUri(path));
  assert.ok(file);
  const run = new MigrationRun(workspace, USUAL_MIGRATION, [file]);
  return (text: string) => run.plan(file, text);
}

/** What `stats.relationships` holds. */
function listMoved({ stats }: JsonObject): JsonObject {
  const moved = isJsonObject(stats) ? stats.relationships : undefined;
  return isJsonObject(moved) ? moved : {};
}

function checkNothingLost(relationships: JsonObject, after: JsonObject, notes: readonly RunNote[]): void {
  const told = notes.flatMap(({ path, value }) =>
    value === undefined ? [] : listLeaves(value, path.slice(1).map(String)),
  );
  const kept = new Set([...listLeaves(listMoved(after)), ...listLeaves(after.relationships), ...told]);
  for (const leaf of listLeaves(relationships)) {
    const [way, was]: [string[], JsonValue] = JSON.parse(leaf);
    const renamed = way.map((step, index) => (index === 1 ? (RENAMED.get(step) ?? step) : step));
    const isEmpty = isJsonObject(was) && Object.keys(was).length === 0;
    assert.ok(isEmpty || kept.has(leaf) || kept.has(JSON.stringify([renamed, was])), leaf);
  }
}

/** Ids follow the values; everything else that was there wins. */
function checkCurrentStays(current: JsonObject, after: JsonObject): void {
  for (const [key, entity] of Object.entries(current)) {
    const now = ownMember(listMoved(after), key);
    assert.ok(isJsonObject(now) && isJsonObject(entity));
    for (const [name, member] of Object.entries(entity)) {
      if (name === 'levelId' || isJsonObject(member)) continue;
      assert.deepEqual(ownMember(now, name), member);
    }
  }
}

describe('planFileMigration of any session', () => {
  it('loses no value, no comment and no other stats, and has nothing left to do', async () => {
    const plan = await openRun();
    fc.assert(
      fc.property(session, fc.boolean(), ({ relationships, current, moods }, commented) => {
        const text = write({ relationships, current, moods }, commented);
        const planned = plan(text);
        if (planned.kind === 'refused') {
          assert.ok(commented, planned.reason);
          assert.match(planned.reason, /the comment .* would be lost/);
          return;
        }
        const newText = planned.kind === 'change' ? planned.newText : text;
        const lost = (text.match(/\/\/ .*/g) ?? []).filter((found) => !newText.includes(found));
        assert.deepEqual(lost, []);
        const { value: after, clean } = parseText(newText, { comments: true });
        assert.ok(clean && isJsonObject(after));
        assert.deepEqual(isJsonObject(after.stats) ? after.stats.moods : undefined, moods);
        checkNothingLost(relationships, after, planned.notes);
        checkCurrentStays(current ?? {}, after);
        assert.equal(plan(newText).kind, 'nothing');
      }),
      { numRuns: 300 },
    );
  });
});
