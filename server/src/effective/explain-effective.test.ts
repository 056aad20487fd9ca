import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import type { EntityProvenance } from './provenance.ts';

const world = fixtureUri('world.json');
const npc = fixtureUri('npcs/mara.npc.json');
const state = fixtureUri('npc_states/mara.npc_state.json');

async function explain(files: string, definition = 'attributes'): Promise<EntityProvenance> {
  const { service } = await openFixture(files);
  const result = service.effectiveStats({ entity: 'npc:12', definition });
  assert.ok(typeof result !== 'string', String(result));
  return result.provenance[definition] as EntityProvenance;
}

function oneNpc(stats: string, metadata = '{}'): string {
  return `${HARBOUR_WORLD}//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "attributes": ${stats} }, "stats_metadata": ${metadata} }\n`;
}

function modified(stats: string, ...modifiers: string[]): string {
  return oneNpc(stats, `{ "attributes": { "modifiers": [${modifiers.join(', ')}] } }`);
}

describe('explainEffective', () => {
  it('names the place of every value, what it overrode, its tier and the level', async () => {
    const { values, level, ...rest } = await explain(HARBOUR_WORLD + MARA);
    assert.deepEqual(rest, { world: { uri: world, pointer: '', id: 7 } });
    assert.deepEqual(values.health, {
      value: 65,
      source: { layer: 'runtime', uri: state, pointer: '/stats/attributes/health', value: 65 },
      overrides: [{ layer: 'base', uri: npc, pointer: '/stats/attributes/health', value: 100 }],
      modifiers: [],
      tier: {
        uri: world,
        pointer: '/meta/stats_config/definitions/attributes/tiers/2',
        id: 'hurt',
        min: 0,
        max: 70,
      },
    });
    assert.deepEqual(values.luck, { overrides: [], modifiers: [] });
    assert.deepEqual(values.note, {
      value: 'left-handed',
      source: { layer: 'base', uri: npc, pointer: '/stats/attributes/note', value: 'left-handed' },
      overrides: [],
      modifiers: [],
    });
    assert.deepEqual(Object.keys(values), ['strength', 'health', 'luck', 'note']);
    assert.deepEqual(level, {
      id: 'battle_ready',
      missing: [],
      failed: [
        {
          uri: world,
          pointer: '/meta/stats_config/definitions/attributes/levels/1',
          id: 'champion',
          priority: 20,
          failed: {
            axis: 'luck',
            type: 'range',
            min_value: 50,
            max_value: 90,
            actual: 0,
            missing: true,
          },
        },
      ],
    });
  });

  it('shows the clamp at either bound', async () => {
    const { values } = await explain(oneNpc('{ "health": 140, "luck": 3 }'));
    assert.deepEqual(values.health?.clamped, { from: 140, bound: 'max_value', limit: 120 });
    assert.deepEqual(values.luck?.clamped, { from: 3, bound: 'min_value', limit: 20 });
  });

  it('shows modifiers, what they make of the value, and which have no effect', async () => {
    const { values, ignoredModifiers } = await explain(
      modified(
        '{ "strength": 10, "health": 30 }',
        '{ "type": "additive", "axis": "strength", "value": 5 }',
        '{ "type": "odd", "axis": "strength", "value": 9 }',
        '{ "type": "additive", "axis": "health", "value": 5 }',
        '{ "type": "absolute", "axis": "health", "value": 200 }',
        '{ "type": "absolute", "axis": "health", "value": 1 }',
        '{ "type": "additive", "axis": "mana", "value": 1 }',
      ),
    );
    assert.equal(values.strength?.modified, 15);
    assert.deepEqual(
      values.strength?.modifiers.map(({ applied, pointer }) => [applied, pointer]),
      [
        [true, '/stats_metadata/attributes/modifiers/0'],
        [false, '/stats_metadata/attributes/modifiers/1'],
      ],
    );
    assert.deepEqual(
      values.health?.modifiers.map(({ applied }) => applied),
      [false, true, false],
    );
    assert.equal(values.health?.modified, 200);
    assert.deepEqual(values.health?.clamped, { from: 200, bound: 'max_value', limit: 120 });
    assert.deepEqual(values.luck, {
      value: 20,
      overrides: [],
      modifiers: [],
      clamped: { from: 0, bound: 'min_value', limit: 20 },
    });
    assert.deepEqual(
      ignoredModifiers?.map(({ axis, applied }) => [axis, applied]),
      [['mana', false]],
    );
  });

  it('names the axes without value on which the level depends', async () => {
    const files = oneNpc('{}').replace('"type": "min", "min_value": 75', '"type": "max", "max_value": 5');
    const { level } = await explain(
      files.replace(
        '"health": { "type": "min", "min_value": 50 }',
        '"luck": { "type": "max", "max_value": 1 }',
      ),
    );
    assert.equal(level?.id, 'battle_ready');
    assert.deepEqual(level?.missing, ['strength', 'luck']);
  });

  it('explains a stored id that the game leaves as it is', async () => {
    const { values, level } = await explain(
      oneNpc('{ "health": 72, "healthTierId": "fit", "levelId": "old" }'),
    );
    assert.equal(values.health?.tier, undefined);
    assert.equal(values.healthTierId?.source?.value, 'fit');
    assert.equal(values.levelId?.value, 'old');
    assert.equal(level?.id, undefined);
    assert.equal(level?.failed.length, 2);
  });

  it('tells that the game computes an id anew, over the stored one', async () => {
    const stored = '{ "strength": 90, "strengthTierId": "able", "health": 60, "levelId": "old" }';
    const at = (key: string, value: string) => ({
      layer: 'base',
      uri: npc,
      pointer: `/stats/attributes/${key}`,
      value,
    });
    const { values } = await explain(oneNpc(stored));
    assert.deepEqual(values.strengthTierId, {
      value: 'expert',
      computed: true,
      overrides: [at('strengthTierId', 'able')],
      modifiers: [],
    });
    assert.deepEqual(values.levelId, {
      value: 'battle_ready',
      computed: true,
      overrides: [at('levelId', 'old')],
      modifiers: [],
    });
  });

  it('knows no stored id where modifiers drop it, and that another one is computed', async () => {
    const { values } = await explain(
      modified(
        '{ "strength": 1, "strengthTierId": "z", "health": 72, "healthTierId": "fit", "levelId": "old" }',
        '{ "type": "additive", "axis": "strength", "value": 5 }',
      ),
    );
    assert.equal(values.strengthTierId?.value, 'able');
    assert.equal(values.strengthTierId?.source, undefined);
    assert.equal(values.strengthTierId?.computed, true);
    assert.deepEqual(Object.keys(values), ['strength', 'health', 'luck', 'strengthTierId']);
  });

  it('gives no place for the tiers of a config that is written nowhere', async () => {
    const { values } = await explain(
      `//- world.json
{ "name": "Old", "meta": { "relationship_schemas": { "default": [{ "id": "ally", "min": 30 }] } } }
//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "relationships": { "affinity": 40 } } }`,
      'relationships',
    );
    assert.deepEqual(values.affinity?.tier, { id: 'ally', min: 30, max: null });
  });

  it('explains raw stats by their sources, with every modifier ignored', async () => {
    const provenance = await explain(
      modified('{ "strength": 500 }', '{ "type": "additive", "axis": "strength", "value": 5 }').replace(
        '"attributes": {\n    "id": "attributes"',
        '"others": {\n    "id": "others"',
      ),
    );
    assert.equal(provenance.raw?.reason, 'no-definition');
    assert.match(provenance.raw?.message ?? '', /no definition "attributes"/);
    assert.equal(provenance.values.strength?.value, 500);
    assert.equal(provenance.values.strength?.clamped, undefined);
    assert.equal(provenance.ignoredModifiers?.length, 1);
    assert.equal(provenance.level, undefined);
  });

  it('tells the level by the values that the game finds it by, though ids take their places', async () => {
    const { level } = await explain(`//- world.json
{ "id": 7, "meta": { "stats_config": { "definitions": { "attributes": {
  "id": "attributes",
  "axes": [{ "name": "mood" }, { "name": "moodTierId", "max_value": 9 }, { "name": "levelId" }],
  "tiers": [{ "id": "merry", "axis_name": "mood", "min": 0 }],
  "levels": [
    { "id": "vain", "priority": 2, "conditions": { "levelId": { "type": "min", "min_value": 5 } } },
    { "id": "witty", "priority": 1, "conditions": { "moodTierId": { "type": "range", "min_value": 9, "max_value": 9 } } }
  ]
} } } } }
//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "attributes": { "mood": 5, "moodTierId": 10, "levelId": 3 } } }`);
    assert.equal(level?.id, 'witty');
    assert.deepEqual(level.missing, []);
    assert.deepEqual(
      level.failed.map(({ id, failed: { actual, missing } }) => [id, actual, missing]),
      [['vain', 3, false]],
    );
  });

  it('takes __proto__ for a name like any other', async () => {
    const { values } = await explain(oneNpc('{ "__proto__": 4, "strength": 1 }'));
    assert.deepEqual(Object.keys(values), ['strength', 'health', 'luck', '__proto__']);
  });
});
