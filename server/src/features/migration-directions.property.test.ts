import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { computeEffectiveSession } from '../effective/effective-session.ts';
import { parseText } from '../syntax/parse-text.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { MigrationRun, type RunOptions, USUAL_RUN } from './migration-run.ts';

const PATH = 'a.session.jsonc';
const URI = fixtureUri(PATH);
const relationships = {
  id: 'relationships',
  axes: [{ name: 'affinity' }, { name: 'trust' }],
  tiers: [
    { id: 'stranger', axis_name: 'affinity', min: 0, max: 29 },
    { id: 'friend', axis_name: 'affinity', min: 30 },
  ],
  levels: [{ id: 'close', conditions: { trust: { type: 'min', min_value: 50 } } }],
};
const world = { id: 7, meta: { stats_config: { definitions: { relationships } } } };

const value = fc.oneof(
  fc.integer({ min: -10, max: 120 }),
  fc.constantFrom<JsonValue>(29.5, null, '50', true, 'é\u2028', [1, [2]], { a: 1 }, {}),
);
const name = fc.constantFrom('affinity', 'trust', 'flags', '__proto__', 'ä', 'meta');
const entity = fc.array(fc.tuple(name, value), { maxLength: 5 }).map(Object.fromEntries);
const key = fc.constantFrom('npc:1', 'npc:2', 'npcPair:1:2', 'network', 'player:a', '__proto__', '');
const entities = fc.array(fc.tuple(key, entity), { minLength: 1, maxLength: 5 }).map(Object.fromEntries);
/** An entity with ids, as a game on the old format would have written them. */
const withIds = fc
  .array(
    fc.tuple(
      key,
      fc.tuple(entity, fc.option(fc.constantFrom('friend', null)), fc.option(fc.constantFrom('close', null))),
    ),
    { maxLength: 5 },
  )
  .map((entries) =>
    Object.fromEntries(
      entries.map(([id, [members, tierId, level]]) => [
        id,
        { ...members, ...(tierId && { tierId }), ...(level && { intimacyLevelId: level }) },
      ]),
    ),
  );
const moods = fc.constantFrom<JsonObject>({}, { moods: { 'npc:1': { joy: 1 } } });

/** The text of a session, with a comment behind every line. */
function write(session: JsonObject): string {
  return JSON.stringify({ scene_id: 1, world_id: 7, ...session }, null, 2)
    .split('\n')
    .map((line, index) => `${line} // comment ${index}.`)
    .join('\n');
}

/** A workspace with one session, whose text may be put in its place. */
class OpenSession {
  readonly workspace: Workspace;
  #version = 0;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** The text after a migration of `text`; undefined when that is refused. */
  migrate(text: string, options: Partial<RunOptions> = {}): string | undefined {
    this.workspace.setDocument(URI, ++this.#version, text);
    const file = this.workspace.getFile(URI);
    assert.ok(file);
    const run = new MigrationRun(this.workspace, { ...USUAL_RUN, ...options }, [file]);
    const plan = run.plan(file, text);
    if (plan.kind === 'refused') assert.match(plan.reason, /the comment .* would be lost/);
    if (plan.kind === 'refused') return undefined;
    if (plan.kind === 'nothing') return text;
    const lost = (text.match(/\/\/ .*/g) ?? []).filter((found) => !plan.newText.includes(found));
    assert.deepEqual(lost, []);
    return plan.newText;
  }

  /** What the game computes for everyone in a session of this text, by definition and entity. */
  compute(text: string): Map<string, JsonValue> {
    this.workspace.setDocument(URI, ++this.#version, text);
    const file = this.workspace.getFile(URI);
    const record = file?.records[0];
    assert.ok(file && record?.kind === 'session');
    const found = computeEffectiveSession(this.workspace, { file, record });
    return new Map(
      found
        .map(({ definitionId, entityKey, stats }): [string, JsonValue] => [
          `${definitionId} ${entityKey}`,
          stats,
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
}

async function open(meta: object = world): Promise<OpenSession> {
  const { workspace } = await openWorkspace({
    'world.json': meta,
    [PATH]: { scene_id: 1, relationships: {} },
  });
  return new OpenSession(workspace);
}

function parse(text: string): JsonObject {
  const { value, clean } = parseText(text, { comments: true });
  assert.ok(clean && isJsonObject(value));
  return value;
}

describe('migrating any session', () => {
  it('leaves everyone the effective stats that they had', async () => {
    const session = await open();
    fc.assert(
      fc.property(entities, moods, (relationships, stats) => {
        const text = write({ relationships, stats });
        const migrated = session.migrate(text);
        if (migrated === undefined) return;
        assert.deepEqual(session.compute(migrated), session.compute(text));
      }),
      { numRuns: 200 },
    );
  });

  it('is undone by --to legacy, and undoes that', async () => {
    const session = await open();
    fc.assert(
      fc.property(withIds, moods, (relationships, stats) => {
        const current = session.migrate(write({ relationships, stats }));
        if (current === undefined) return;
        const back = session.migrate(current, { to: 'legacy' });
        if (back === undefined) return;
        assert.deepEqual(parse(back).stats, stats);
        assert.equal(session.migrate(back, { to: 'legacy' }), back);
        const again = session.migrate(back);
        if (again !== undefined) assert.deepEqual(parse(again), parse(current));
        // By the old names, without a world that would compute the ids anew.
        const faithful = session.migrate(write({ relationships, stats }), { faithful: true });
        const returned = faithful && session.migrate(faithful, { to: 'legacy' });
        if (returned) assert.deepEqual(parse(returned).relationships, relationships);
      }),
      { numRuns: 200 },
    );
  });

  it('with --keep-legacy copies numbers as they are written, and ids under both names once', async () => {
    const session = await open();
    const old =
      '{"npc:1":{"note":12345678901234567890,"x":[-0,1.0],"affinityTierId":"mine","tierId":"gone","affinity":-1}}';
    const text = `{"scene_id":1,"world_id":7,"relationships":${old}}`;
    const kept = session.migrate(text, { keepLegacy: true });
    const copied =
      '{"npc:1":{"note":12345678901234567890,"x":[-0,1.0],"affinityTierId":"stranger","affinity":-1}}';
    assert.equal(kept, text.replace(/\}$/, `,"stats":{"relationships":${copied}}}`));
    assert.equal(session.migrate(kept, { keepLegacy: true }), kept);
    const none = text.replace('"affinity":-1', '"affinity":"?"');
    const first = session.migrate(none, { keepLegacy: true });
    assert.ok(first !== undefined && !first.includes('"stats":{"relationships":{"npc:1":{"affinityTierId"'));
    assert.equal(session.migrate(first, { keepLegacy: true }), first);
  });

  it('with --keep-legacy leaves the old place as it is, and adds what the other way moves', async () => {
    const session = await open();
    fc.assert(
      fc.property(
        withIds,
        moods,
        fc.option(entities, { nil: undefined }),
        (relationships, others, current) => {
          const stats = { ...others, ...(current && { relationships: current }) };
          const text = write({ relationships, stats });
          const kept = session.migrate(text, { keepLegacy: true });
          assert.ok(kept !== undefined);
          assert.deepEqual(parse(kept).relationships, relationships);
          assert.equal(session.migrate(kept, { keepLegacy: true }), kept);
          const moved = session.migrate(text);
          if (moved === undefined) return;
          const { stats: copied } = parse(kept);
          // Ids that were there and are stale wait for the old place to go.
          if (current === undefined && Object.keys(relationships).length > 0)
            assert.deepEqual(copied, parse(moved).stats);
          const later = session.migrate(kept);
          if (later !== undefined) assert.equal(Object.hasOwn(parse(later), 'relationships'), false);
        },
      ),
      { numRuns: 200 },
    );
  });
});
