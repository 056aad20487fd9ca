import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';
import { isJsonObject, type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { MIGRATION_NAMES } from '../migrations/migration-plan.ts';
import { MigrationRun, USUAL_RUN } from './migration-run.ts';

const key = fc.constantFrom('npc:1', 'npcPair:1:2', 'network', '__proto__', 'ä', '');
const value = fc.constantFrom<JsonValue>(1, 29.5, null, 'x"y', true, [{ deep: 1 }], { a: { b: 2 } });
const entity = fc
  .array(fc.tuple(fc.constantFrom('affinity', 'tierId', 'flags', '__proto__', '"'), value), { maxLength: 4 })
  .map(toObject);
const relationships = fc.array(fc.tuple(key, entity), { maxLength: 4 }).map(toObject);

/** Everything that can be migrated, by the file it stands in. */
const files = {
  'a.session.json': relationships.map((old) => ({ scene_id: 1, relationships: old, stats: { moods: {} } })),
  'a.world.json': fc.constant({
    id: 7,
    meta: {
      relationship_schemas: { default: [{ id: 'stranger', min: 0, max: 29 }] },
      intimacy_schema: { levels: [{ id: 'close', minAffinity: 50 }] },
    },
  }),
  'a.npc.json': fc.constant({ id: 1, name: 'A', personality: { combat: { strength: 3 }, openness: 5 } }),
  'a.snapshot.json': relationships.map((old) => ({
    world_id: 7,
    world_meta: { intimacy_schema: { levels: [] } },
    sessions: [{ relationships: old }],
  })),
  'a.bundle.json': fc.constant({
    schema_version: 1,
    core: { world: { meta: { intimacy_schema: { levels: [] } } }, npcs: [{ source_id: 1, personality: {} }] },
  }),
} satisfies Record<string, fc.Arbitrary<JsonObject>>;

const legacy = fc.oneof(
  ...Object.entries(files).map(([path, made]: [string, fc.Arbitrary<JsonObject>]) =>
    made.map((object) => ({ path, object })),
  ),
);

function toObject(members: readonly (readonly [string, JsonValue])[]): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (const [name, member] of members) setOwnMember(object, name, member);
  return object;
}

/** How many members there are, at any depth. */
function countMembers(found: JsonValue): number {
  if (typeof found !== 'object' || found === null) return 0;
  const inner = Object.values(found).reduce<number>((sum, member) => sum + countMembers(member), 0);
  return inner + (isJsonObject(found) ? Object.keys(found).length : 0);
}

/** JSON text in which one member, the one with that number, stands twice: the second time as `again`, its key escaped or not. */
function writeTwice(object: JsonObject, number: number, again: JsonValue, escaped: boolean): string {
  let left = number;
  const write = (found: JsonValue): string => {
    if (Array.isArray(found)) return `[${found.map((item: JsonValue) => write(item)).join(', ')}]`;
    if (!isJsonObject(found)) return JSON.stringify(found);
    const members = Object.entries(found).flatMap(([name, member]) => {
      const isTwice = left-- === 0;
      const once = `${JSON.stringify(name)}: ${write(member)}`;
      return isTwice
        ? [once, `${escaped ? escapeAll(name) : JSON.stringify(name)}: ${write(again)}`]
        : [once];
    });
    return `{ ${members.join(',\n  ')} }`;
  };
  return write(object);
}

function escapeAll(name: string): string {
  const codes = Array.from({ length: name.length }, (_, index) => name.charCodeAt(index));
  return `"${codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')}"`;
}

describe('migrating a file with a key that stands twice', () => {
  it('is refused, wherever the key stands, and says where', async () => {
    const paths = Object.keys(files);
    const { workspace } = await openWorkspace(Object.fromEntries(paths.map((path) => [path, {}])));
    const dice = fc.record({ at: fc.nat(), again: value, escaped: fc.boolean(), back: fc.boolean() });
    fc.assert(
      fc.property(legacy, dice, ({ path, object }, { at, again, escaped, back }) => {
        const text = writeTwice(object, at % countMembers(object), again, escaped);
        const file = workspace.getFile(fixtureUri(path));
        assert.ok(file);
        const names = new Set(MIGRATION_NAMES);
        const to = back ? 'legacy' : 'stats';
        const plan = new MigrationRun(workspace, { ...USUAL_RUN, names, to }, [file]).plan(file, text);
        assert.equal(plan.kind, 'refused', text);
        assert.ok(plan.kind === 'refused');
        assert.match(plan.place ?? '', /^\d+:\d+$/);
        assert.match(plan.reason, /twice|already|again|more than once|duplicate/i);
      }),
      { numRuns: 300 },
    );
  });
});
