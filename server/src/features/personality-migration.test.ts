import assert from 'node:assert/strict';
import { migrateTo, planMigrationOf } from '../../test/migrated-text.ts';
import type { MigrationNote } from '../migrations/migration-plan.ts';

const axes = (...names: string[]) => names.map((name) => ({ name, default_value: 50 }));
const world = {
  id: 7,
  meta: {
    stats_config: {
      definitions: {
        combat_skills: { id: 'combat_skills', axes: axes('strength', 'agility', 'aim') },
        personality: { id: 'personality', axes: axes('openness', 'extraversion', 'neuroticism') },
        half: { id: 'half', axes: [{ name: 'nerve', min_value: -10, max_value: 10, default_value: 0 }] },
      },
    },
  },
};
const npc = (personality: unknown, stats: unknown = {}) => ({
  id: 1,
  name: 'Mara',
  world_id: 7,
  personality,
  stats,
});
const migrate = (personality: unknown, stats: unknown = {}, config: object = {}) =>
  migrateTo(
    { 'world.json': world, 'a.npc.json': npc(personality, stats), 'statlens.config.json': config },
    'a.npc.json',
  );
const mapped = (personality: object) => ({ migrations: { personality } });

describe('migrating a personality', () => {
  it('copies combat values to combat_skills, with 50 for what is missing, and keeps the personality', async () => {
    const personality = { demeanor: 'wry', combat: { strength: 90, luck: 3 } };
    const { value, notes, summary } = await migrate(personality);
    assert.deepEqual(value.stats, { combat_skills: { strength: 90, agility: 50 } });
    assert.deepEqual(value.personality, personality);
    assert.equal(summary, '2 values of the personality copied to stats (combat_skills)');
    assert.match(notes[1]?.message ?? '', /^"agility" is 50 in "stats.combat_skills", the default/);
  });

  it('reads traits in all their places and spellings, direct names before aliases, numbers before words', async () => {
    const { value } = await migrate({
      openness: 10,
      traits: { openness: 75, introversion: 20, demeanor: 3 },
      traitOverrides: { neuroticism: 'very_low', openness: 'high' },
    });
    assert.deepEqual(value.stats, { personality: { openness: 75, extraversion: 80, neuroticism: 10 } });
    const stable = await migrate({ traits: { emotional_stability: 'high' } });
    assert.deepEqual(stable.value.stats, { personality: { neuroticism: 30 } });
    const words = ['very_low', 'low', 'medium', 'high', 'very_high'];
    const values = await Promise.all(words.map((openness) => migrate({ traitOverrides: { openness } })));
    assert.deepEqual(
      values.map(({ value }) => value.stats.personality.openness),
      [10, 30, 50, 70, 90],
    );
  });

  it('lets the stats win, fills no block that is there with defaults, and has nothing left to do', async () => {
    const { value, newText } = await migrate(
      { combat: { strength: 90, aim: 5 } },
      { combat_skills: { strength: 10 }, other: {} },
    );
    assert.deepEqual(value.stats, { combat_skills: { strength: 10, aim: 5 }, other: {} });
    const again = await planMigrationOf({ 'world.json': world, 'a.npc.json': newText }, 'a.npc.json');
    assert.deepEqual(again, { kind: 'nothing', notes: [] });
  });

  it('leaves to people what the game would cut off, what contradicts, and what no definition computes', async () => {
    const { value, notes } = await migrate({ traits: { openness: 140, extraversion: 30, introversion: 30 } });
    assert.deepEqual(value.stats, { personality: { extraversion: 30 } });
    const warned = notes.filter(({ kind }) => kind === 'warning').map(({ message }) => message);
    assert.match(warned[0] ?? '', /"openness" 140, outside of 0 to 100, and is not copied$/);
    assert.match(warned[1] ?? '', /"introversion" would make "extraversion" 70, but 30 was found first/);
    const worldless = await migrateTo({ 'a.npc.json': npc({ combat: { strength: 90 } }) }, 'a.npc.json');
    assert.deepEqual(worldless.value.stats, { combat_skills: { strength: 90, agility: 50 } });
    assert.match(worldless.notes.at(-1)?.message ?? '', /^the world has no definition "combat_skills"/);
  });

  it('puts no default in the place of what it cannot read, and says so', async () => {
    const warnings = (notes: readonly MigrationNote[]) =>
      notes.filter(({ kind }) => kind === 'warning').map(({ message }) => message);
    for (const agility of ['60', 'quick', [60], true]) {
      const { value, notes } = await migrate({ combat: { strength: 90, agility } });
      assert.deepEqual(value.stats, { combat_skills: { strength: 90 } });
      assert.deepEqual(warnings(notes), [
        `"agility" is ${JSON.stringify(agility)}, which is neither a number nor a known word, and is not copied`,
      ]);
    }
    const high = await migrate({ combat: { strength: 500, agility: 60 } });
    assert.deepEqual(high.value.stats, { combat_skills: { agility: 60 } });
    const none = await migrate({ combat: { strength: 90, agility: null } });
    assert.deepEqual(none.value.stats, { combat_skills: { strength: 90, agility: 50 } });
    const quoted = await migrate({ traits: { openness: '75', extraversion: 30 }, openness: 'to the world' });
    assert.deepEqual(quoted.value.stats, { personality: { extraversion: 30 } });
    assert.match(warnings(quoted.notes)[0] ?? '', /^"openness" is "75", which is neither/);
    const config = mapped({
      'combat.agility': { to: 'combat_skills.agility', default: 50 },
      calm: 'half.nerve',
    });
    const byConfig = await migrate({ combat: { agility: '60' }, calm: 5 }, {}, config);
    assert.deepEqual(byConfig.value.stats, { half: { nerve: 5 } });
  });

  it('tells a scale from 0 to 1, and multiplies it when it is told to', async () => {
    const files = { 'world.json': world, 'a.npc.json': npc({ traits: { openness: 0.29 } }) };
    const asked = await migrateTo(files, 'a.npc.json', { rescale: true });
    assert.deepEqual(asked.value.stats, { personality: { openness: 29 } });
    const plain = await migrateTo(files, 'a.npc.json');
    assert.match(plain.notes.at(-1)?.message ?? '', /--rescale multiplies them by 100$/);
  });

  it('goes by the mapping of the config, and by nothing else', async () => {
    const personality = {
      combat: { strength: 90 },
      mind: { calm: 0.5, mood: 'grumpy' },
      shy: 4,
      openness: 70,
    };
    const { value } = await migrate(
      personality,
      {},
      mapped({
        'mind.calm': { to: 'personality.openness', scale: 100 },
        'mind.mood': { to: 'combat_skills.aim', scale: { grumpy: 20 } },
        shy: { to: 'half.nerve', scale: 'inverse' },
        'mind.gone': { to: 'personality.neuroticism', default: 45 },
        'away.at': { to: 'stamina.breath', default: 3 },
      }),
    );
    assert.deepEqual(value.stats, {
      personality: { openness: 50, neuroticism: 45 },
      combat_skills: { aim: 20 },
      half: { nerve: -4 },
    });
  });

  it('finds words at the top of a personality when they are mapped', async () => {
    const { value } = await migrate({ mood: 'low' }, undefined, mapped({ mood: 'half.nerve' }));
    assert.deepEqual(value.stats, { half: { nerve: -4 } });
  });

  it('treats keys as data, and stats that are no object as a person would', async () => {
    const text =
      '{"id":1,"name":"A","world_id":7,"personality":{"__proto__":{"strength":1},"combat":{"__proto__":5}}}';
    const odd = await migrateTo({ 'a.npc.json': text }, 'a.npc.json');
    assert.deepEqual(
      JSON.parse(odd.newText).stats.combat_skills,
      JSON.parse('{"__proto__":5,"strength":50,"agility":50}'),
    );
    const files = { 'world.json': world, 'a.npc.json': npc({ combat: { strength: 1 } }, 5) };
    assert.deepEqual(await planMigrationOf(files, 'a.npc.json'), {
      kind: 'refused',
      reason: '"stats" is no object',
    });
  });

  it('migrates NPCs inside bundles and the overrides of character instances, these without defaults', async () => {
    const core = {
      world: { name: 'T', ...world },
      npcs: [{ source_id: 1, name: 'A', personality: { openness: 60 } }],
    };
    const bundle = await migrateTo({ 'a.bundle.json': { core } }, 'a.bundle.json');
    assert.deepEqual(bundle.value.core.npcs[0].stats, { personality: { openness: 60 } });
    const instance = {
      id: 'x',
      character_id: 'y',
      world_id: 7,
      personality_overrides: { combat: { strength: 9 } },
    };
    const files = { 'world.json': world, 'a.instance.json': instance };
    const { value } = await migrateTo(files, 'a.instance.json');
    assert.deepEqual(value.stats, { combat_skills: { strength: 9 } });
  });
});
