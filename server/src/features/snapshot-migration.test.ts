import assert from 'node:assert/strict';
import { migrateTo, planMigrationOf } from '../../test/migrated-text.ts';

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
