import assert from 'node:assert/strict';
import { migrateTo, planMigrationOf } from '../../test/migrated-text.ts';
import { listChanged } from './migration-run.ts';

const world_meta = {
  relationship_schemas: {
    default: [
      { id: 'stranger', min: 0, max: 29 },
      { id: 'ally', min: 30 },
    ],
  },
};
const session = (relationships: unknown) => ({
  session_id: 3,
  flags: {},
  relationships,
  world_time: 0,
  version: 1,
});
const snapshot = (relationships: unknown, meta: object = world_meta) => ({
  world_id: 7,
  world_meta: meta,
  world_time: 0,
  sessions: [session(relationships)],
});

describe('migrating a snapshot', () => {
  it('leaves relationships where they are, and migrates the world inside', async () => {
    const relationships = { 'npc:12': { affinity: 42, affinityTierId: 'x' }, network: { rumors: [] } };
    const file = { id: 's', name: 'S', snapshot: snapshot(relationships), steps: [] };
    const { value, summary } = await migrateTo(
      { 'a.json': file, 'world.json': { id: 7, meta: {} } },
      'a.json',
    );
    assert.deepEqual(value.snapshot.sessions, file.snapshot.sessions);
    assert.deepEqual(
      value.snapshot.world_meta.stats_config.definitions.relationships.tiers.map(
        ({ id }: { id: string }) => id,
      ),
      ['stranger', 'ally'],
    );
    assert.equal(summary, 'stats_config added with 2 tiers and 0 levels');
  });

  it('brings up ids under their old names, by the world inside as it will be', async () => {
    const old = {
      'npc:12': { affinity: 42, tierId: 'stranger', intimacyLevelId: null },
      'npcPair:1:2': { tierId: 'x' },
    };
    const files = { 'b.snapshot.json': [snapshot(old)] };
    const { value, notes, newText } = await migrateTo(files, 'b.snapshot.json');
    assert.deepEqual(value[0].sessions[0].relationships, {
      'npc:12': { affinity: 42, affinityTierId: 'ally' },
      'npcPair:1:2': {},
    });
    assert.ok(notes.some(({ message }) => message.includes('stay where they are')));
    const again = await planMigrationOf({ 'b.snapshot.json': newText }, 'b.snapshot.json');
    assert.deepEqual(again, { kind: 'nothing', notes: [] });
  });

  it('compares everyone in it with the old game, whether their ids change or not', async () => {
    const meta = {
      ...world_meta,
      intimacy_schema: {
        levels: [
          { id: 'any', maxTension: 100 },
          { id: 'close', minAffinity: 40 },
        ],
      },
    };
    const between = { affinity: 29.5 };
    const sessions = [
      session({ 'npc:1': { affinity: 42, tierId: 'stranger' }, 'npcPair:1:2': { affinity: 9 } }),
      session({ 'npc:2': between, 'npc:3': { affinity: 'high' }, 'npc:4': null }),
    ];
    const files = { 'b.snapshot.json': { ...snapshot({}, meta), sessions } };
    const { outcomes } = await migrateTo(files, 'b.snapshot.json');
    const seen = outcomes.map(({ entity, before, after }) => [entity, before?.levelId, after.levelId]);
    assert.deepEqual(seen, [
      ['npc:2', 'any', 'any'],
      ['npc:3', undefined, 'any'],
      ['npc:1', 'close', 'close'],
    ]);
    const closed = await migrateTo(files, 'b.snapshot.json', { closeGaps: true });
    const [changed] = listChanged(closed.outcomes);
    assert.deepEqual(
      [changed?.entity, changed?.before?.tierId, changed?.after.tierId],
      ['npc:2', undefined, 'stranger'],
    );
    const faithful = await migrateTo(files, 'b.snapshot.json', { faithful: true });
    const first = faithful.outcomes.find(({ entity }) => entity === 'npc:1');
    assert.deepEqual([first?.before?.levelId, first?.after.levelId], ['close', 'any']);
  });

  it('has nothing to do without old sections and ids, or on the way back', async () => {
    const files = { 'b.snapshot.json': snapshot({ 'npc:12': { affinity: 0.4 } }, { stats_config: {} }) };
    assert.deepEqual(await planMigrationOf(files, 'b.snapshot.json'), { kind: 'nothing', notes: [] });
  });
});

describe('migrating a project bundle', () => {
  it('migrates its world and its NPCs in place', async () => {
    const npcs = [{ source_id: 12, name: 'Mara', personality: { combat: { strength: 9 } }, stats: {} }];
    const file = {
      schema_version: 1,
      core: { world: { name: 'T', meta: world_meta }, npcs },
      extensions: { mine: 1 },
    };
    const { value, names } = await migrateTo({ 'a.bundle.json': file }, 'a.bundle.json');
    assert.deepEqual(names, ['world-meta', 'npc-personality']);
    assert.deepEqual(value.core.npcs[0].stats, { combat_skills: { strength: 9, agility: 50 } });
    assert.ok(value.core.world.meta.stats_config);
    assert.deepEqual(value.extensions, { mine: 1 });
  });
});
