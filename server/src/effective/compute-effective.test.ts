import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { HARBOUR_WORLD } from '../../test/small-harbour.ts';
import { findEntityOfRecord, listEffectiveStatsUnder } from './effective-entity.ts';

/** The effective `attributes` of the NPC with the id 12 in a project. */
async function computeAttributes(files: string) {
  const { service } = await openFixture(files);
  const [npc] = service.workspace.index.all('npc', 12);
  assert.ok(npc);
  const entity = findEntityOfRecord(service.workspace, npc.file, npc.record);
  assert.ok(entity);
  const [effective] = listEffectiveStatsUnder(service.workspace, entity, 'attributes');
  assert.ok(effective);
  return effective;
}

/** The small harbour with one NPC, whose other members are given, and a state with the given stats. */
function withNpc(npc: string, state = '{}', world = HARBOUR_WORLD): string {
  return `${world}//- npcs/a.npc.json\n{ "id": 12, "name": "A", ${npc} }
//- npc_states/a.npc_state.json\n{ "npc_id": 12, "stats": ${state} }\n`;
}

describe('computeEffective', () => {
  it('merges base and state, then clamps and finds tiers and the level', async () => {
    const effective = await computeAttributes(
      withNpc(
        '"stats": { "attributes": { "strength": 140, "note": "x" } }',
        '{ "attributes": { "health": 65 } }',
      ),
    );
    assert.equal(effective.raw, undefined);
    assert.deepEqual(effective.stats, {
      strength: 100,
      note: 'x',
      health: 65,
      strengthTierId: 'expert',
      healthTierId: 'hurt',
      levelId: 'battle_ready',
    });
    assert.deepEqual(effective.merged, { strength: 140, note: 'x', health: 65 });
  });

  it('takes an empty state for none, and null in a state for a value', async () => {
    const npc = '"stats": { "attributes": { "strength": 50 } }';
    const empty = await computeAttributes(withNpc(npc, '{ "attributes": {} }'));
    assert.deepEqual(empty.stats, { strength: 50, strengthTierId: 'able' });
    const cleared = await computeAttributes(withNpc(npc, '{ "attributes": { "strength": null } }'));
    assert.deepEqual(cleared.stats, { strength: null });
  });

  it('fails on whole numbers that are too large, but not on those with an exponent', async () => {
    const huge = `1${'0'.repeat(309)}`;
    const strength = (value: string) => `"stats": { "attributes": { "strength": ${value}, "health": 5 } }`;
    const effective = await computeAttributes(withNpc(strength(`-${huge}`)));
    assert.equal(effective.raw, 'not-computable');
    assert.equal(effective.failure, 'Axis "strength" is a whole number too large to compute with');
    for (const value of ['1e400', `${huge}.0`]) {
      assert.equal((await computeAttributes(withNpc(strength(value)))).stats.strength, 100, value);
    }
    const hidden = await computeAttributes(withNpc(strength(huge), '{ "attributes": { "strength": 7 } }'));
    assert.equal(hidden.stats.strength, 7);
    const overridden = await computeAttributes(
      withNpc(strength('7'), `{ "attributes": { "strength": ${huge} } }`),
    );
    assert.equal(overridden.raw, 'not-computable');
    const other = await computeAttributes(withNpc(strength(`5, "note": ${huge}`)));
    assert.equal(other.stats.strength, 5);
  });

  it('fails on modifiers by whole numbers that are too large, where they take part', async () => {
    const modify = (...modifiers: readonly string[]) =>
      withNpc(`"stats": {}, "stats_metadata": { "attributes": { "modifiers": [${modifiers.join(', ')}] } }`);
    const huge = `{ "type": "additive", "axis": "strength", "value": 1${'0'.repeat(309)} }`;
    const effective = await computeAttributes(modify(huge));
    assert.equal(effective.failure, 'A modifier value is a whole number too large to compute with');
    const shadowed = await computeAttributes(
      modify(huge, '{ "type": "absolute", "axis": "strength", "value": 8 }'),
    );
    assert.equal(shadowed.stats.strength, 8);
  });

  it('with any modifier has every axis, from 0, and nothing else', async () => {
    const effective = await computeAttributes(
      withNpc(
        `"stats": { "attributes": { "strength": 70, "note": "x", "levelId": "old" } }, "stats_metadata": {
          "attributes": { "modifiers": [{ "type": "additive", "axis": "strength", "value": 15 }] } }`,
      ),
    );
    assert.deepEqual(effective.stats, {
      strength: 85,
      health: 0,
      luck: 20,
      strengthTierId: 'expert',
      healthTierId: 'hurt',
    });
  });

  it('takes the modifiers of the state too, and those of unknown axes as a reason to fill in', async () => {
    const files = `${HARBOUR_WORLD}//- npcs/a.npc.json
{ "id": 12, "name": "A", "stats": { "attributes": { "strength": 10, "health": 80, "luck": 30 } } }
//- npc_states/a.npc_state.json
{ "npc_id": 12, "stats": {}, "stats_metadata": { "attributes": { "modifiers": [
  { "type": "multiplicative", "axis": "strength", "value": "2" }, { "type": "additive", "axis": "mana", "value": 5 }] } } }`;
    const { stats } = await computeAttributes(files);
    assert.deepEqual(stats, {
      strength: 20,
      health: 80,
      luck: 30,
      strengthTierId: 'able',
      healthTierId: 'fit',
    });
  });

  it('keeps the merge raw, with stale ids and without modifiers, when the game would', async () => {
    const npc = `"stats": { "attributes": { "strength": 500, "levelId": "old" } }, "stats_metadata": {
      "attributes": { "modifiers": [{ "type": "additive", "axis": "strength", "value": 1 }] } }`;
    const state = '{ "attributes": { "health": -3 } }';
    const worlds = {
      'no-config': '//- world.json\n{ "name": "W", "meta": {} }\n',
      'config-refused':
        '//- world.json\n{ "name": "W", "meta": { "stats_config": { "definitions": { "x": {} } } } }\n',
      'no-definition': '//- world.json\n{ "name": "W", "meta": { "stats_config": {} } }\n',
      'no-world': '//- statlens.config.json\n{}\n',
    };
    for (const [reason, world] of Object.entries(worlds)) {
      const effective = await computeAttributes(withNpc(npc, state, world));
      assert.equal(effective.raw, reason);
      assert.deepEqual(effective.stats, { strength: 500, levelId: 'old', health: -3 });
    }
  });

  it('says why the game fails on modifiers or values that are no numbers', async () => {
    const effective = await computeAttributes(
      withNpc(
        `"stats": { "attributes": { "strength": "many" } }, "stats_metadata": {
          "attributes": { "modifiers": [{ "type": "additive", "axis": "health", "value": 1 }] } }`,
      ),
    );
    assert.equal(effective.raw, 'not-computable');
    assert.match(effective.failure ?? '', /strength/);
    assert.deepEqual(effective.stats, { strength: 'many' });
  });

  it('says that the game fails where something else than an object stands, in any layer', async () => {
    const inNpc = await computeAttributes(withNpc('"stats": { "attributes": [5] }'));
    assert.equal(inNpc.raw, 'not-computable');
    assert.equal(inNpc.failure, 'Stats "attributes" must be an object, not a list');
    assert.deepEqual(inNpc.stats, {});
    const npc = '"stats": { "attributes": { "strength": 5 } }';
    const inState = await computeAttributes(withNpc(npc, '{ "attributes": "x" }'));
    assert.equal(inState.raw, 'not-computable');
    assert.deepEqual(inState.stats, { strength: 5 });
    const whole = await computeAttributes(withNpc(npc, '[5]'));
    assert.equal(whole.failure, 'Stats must be an object, not a list');
  });

  it('takes what is empty for nothing, as the game does', async () => {
    for (const empty of ['null', 'false', '0', '""', '[]', '{}']) {
      const npc = '"stats": { "attributes": { "strength": 5 } }';
      const inState = await computeAttributes(withNpc(npc, `{ "attributes": ${empty} }`));
      assert.equal(inState.raw, undefined, empty);
      assert.deepEqual(inState.stats, { strength: 5, strengthTierId: 'able' });
      const state = '{ "attributes": { "strength": 5 } }';
      const inNpc = await computeAttributes(withNpc(`"stats": { "attributes": ${empty} }`, state));
      assert.equal(inNpc.raw, undefined, empty);
    }
    const none = await computeAttributes(withNpc('"stats": { "attributes": { "strength": 5 } }', 'null'));
    assert.equal(none.raw, undefined);
  });

  it('has another reason where no definition would apply anyway', async () => {
    const world = '//- world.json\n{ "name": "W", "meta": { "stats_config": {} } }\n';
    const effective = await computeAttributes(withNpc('"stats": { "attributes": [5] }', '{}', world));
    assert.equal(effective.raw, 'no-definition');
    assert.equal(effective.failure, undefined);
  });

  it('puts the character instance below the base', async () => {
    const { stats, layers } = await computeAttributes(
      `${withNpc('"character_instance_id": "i-1", "stats": { "attributes": { "strength": 5 } }')}
//- instances/a.instance.json
{ "id": "i-1", "character_id": "c", "stats": { "attributes": { "strength": 99, "health": 90 } } }`,
    );
    assert.deepEqual(stats, { strength: 5, health: 90, strengthTierId: 'able', healthTierId: 'fit' });
    assert.deepEqual(
      layers.map(({ layer }) => layer),
      ['instance', 'base'],
    );
  });

  it('reads a legacy world as the game does, migrated in passing', async () => {
    const world = `//- world.json
{ "id": 1, "name": "Old", "meta": { "relationship_schemas": { "default": [{ "id": "ally", "min": 30 }] } } }
`;
    const { service } = await openFixture(
      `${world}//- npcs/a.npc.json\n{ "id": 12, "name": "A", "stats": { "relationships": { "affinity": 40 } } }\n`,
    );
    const result = service.effectiveStats({ entity: 'npc:12' });
    assert.ok(typeof result !== 'string');
    assert.deepEqual(result.effective, { relationships: { affinity: 40, affinityTierId: 'ally' } });
  });
});
