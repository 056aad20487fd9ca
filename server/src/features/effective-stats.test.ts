import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import type { EffectiveStatsParams } from '../protocol/effective-stats.ts';

async function ask(files: string, params: EffectiveStatsParams) {
  const { service } = await openFixture(files);
  return service.effectiveStats(params);
}

async function effectiveOf(files: string, params: EffectiveStatsParams) {
  const result = await ask(files, params);
  assert.ok(typeof result !== 'string', String(result));
  return result;
}

const MARA_EFFECTIVE = {
  attributes: {
    strength: 90,
    health: 65,
    note: 'left-handed',
    strengthTierId: 'expert',
    healthTierId: 'hurt',
    levelId: 'battle_ready',
  },
};

const SESSION = `//- sessions/eve.session.json
{ "id": 3, "world_id": 7, "stats": { "relationships": { "npc:12": { "affinity": 50 }, "__proto__": { "affinity": 1 } },
  "moods": { "npc:12": { "joy": 3 } } } }
`;

describe('findEffectiveStats', () => {
  it('answers for an NPC by id, by her file and by the file of her state', async () => {
    const ways: EffectiveStatsParams[] = [
      { entity: 'npc:12' },
      { uri: fixtureUri('npcs/mara.npc.json') },
      { uri: fixtureUri('npc_states/mara.npc_state.json') },
    ];
    for (const params of ways) {
      const result = await effectiveOf(HARBOUR_WORLD + MARA, params);
      assert.equal(result.version, 1);
      assert.equal(result.entity, 'npc:12');
      assert.equal(result.world, 7);
      assert.deepEqual(result.effective, MARA_EFFECTIVE);
      assert.deepEqual(Object.keys(result.provenance), ['attributes']);
    }
  });

  it('answers for a session by definition and entity key, whatever the key', async () => {
    const { entity, effective, provenance } = await effectiveOf(HARBOUR_WORLD + SESSION, {
      entity: 'session:3',
    });
    assert.equal(entity, 'session:3');
    assert.equal(
      JSON.stringify(effective),
      '{"relationships":{"npc:12":{"affinity":50,"affinityTierId":"friend","levelId":"close"},' +
        '"__proto__":{"affinity":1,"affinityTierId":"stranger"}},"moods":{"npc:12":{"joy":3}}}',
    );
    const names = (value: unknown) => Object.keys(Object(value));
    assert.deepEqual(names(provenance.relationships), ['npc:12', '__proto__']);
    assert.deepEqual(names(provenance.moods), ['npc:12']);
  });

  it('answers for one definition, also for one without values', async () => {
    const npc = await effectiveOf(HARBOUR_WORLD + MARA, { entity: 'npc:12', definition: 'relationships' });
    assert.deepEqual(npc.effective, { relationships: {} });
    assert.deepEqual(Object.keys(npc.provenance), ['relationships']);
    const session = { entity: 'session:3', definition: 'attributes' };
    assert.deepEqual((await effectiveOf(HARBOUR_WORLD + SESSION, session)).effective, { attributes: {} });
    const unknown = await effectiveOf(HARBOUR_WORLD + MARA, { entity: 'npc:12', definition: '__proto__' });
    assert.deepEqual(Object.keys(unknown.effective), ['__proto__']);
  });

  it('picks the first record of a file, or the one that is named', async () => {
    const files = `${HARBOUR_WORLD}//- npcs/all.npc.json
[{ "id": 1, "name": "A", "stats": {} }, { "id": 2, "name": "B", "stats": {} }]`;
    const uri = fixtureUri('npcs/all.npc.json');
    assert.equal((await effectiveOf(files, { uri })).entity, 'npc:1');
    assert.equal((await effectiveOf(files, { uri, entity: 'npc:2' })).entity, 'npc:2');
  });

  it('tells entities of one id apart by file, folder or project, else names the files', async () => {
    const project = (folder: string, health: number) =>
      `//- ${folder}/world.json\n{ "id": 1, "name": "W", "meta": { "stats_config": {} } }
//- ${folder}/npcs/a.npc.json\n{ "id": 12, "name": "A", "stats": { "x": { "health": ${health} } } }
//- ${folder}/sessions/s.session.json\n{ "id": 1, "stats": {} }\n`;
    const files = project('north', 1) + project('south', 2);
    const message = await ask(files, { entity: 'npc:12' });
    assert.equal(
      message,
      'npc:12 is not unique: north/npcs/a.npc.json, south/npcs/a.npc.json hold one each. Name the file.',
    );
    for (const uri of ['south', 'south/npcs/a.npc.json', 'south/sessions/s.session.json']) {
      const result = await effectiveOf(files, { entity: 'npc:12', uri: fixtureUri(uri) });
      assert.deepEqual(result.effective, { x: { health: 2 } });
    }
  });

  it('names an entity without id by its file', async () => {
    const files = `${HARBOUR_WORLD}//- npcs/a.npc.json\n{ "name": "A", "stats": {} }`;
    const uri = fixtureUri('npcs/a.npc.json');
    assert.equal((await effectiveOf(files, { uri })).entity, uri);
  });

  it('tells what to do about several of one id', async () => {
    const twice = '[{ "id": 1, "stats": {} }, { "id": 1, "stats": {} }]';
    const one = `${HARBOUR_WORLD}//- all.npc.json\n${twice}\n`;
    assert.equal(
      await ask(one, { entity: 'npc:1' }),
      'npc:1 is not unique: all.npc.json holds several. Give each an id of its own.',
    );
    const other = `${one}//- more.npc.json\n{ "id": 1, "stats": {} }\n`;
    assert.match(
      String(await ask(other, { entity: 'npc:1' })),
      /all\.npc\.json, more\.npc\.json hold one each/,
    );
  });

  it('says in words why there is no answer', async () => {
    const lost = `//- npc_states/lost.npc_state.json\n{ "npc_id": 99, "stats": {} }\n`;
    const files = `${HARBOUR_WORLD}${lost}//- items/charm.item.json\n{ "id": 1, "stats": {} }\n//- a.stattest.json\n{ "tests": [] }\n`;
    const cases: [EffectiveStatsParams, RegExp][] = [
      [{}, /Name an entity/],
      [{ entity: 'npc:99' }, /There is no NPC with the id 99/],
      [{ entity: 'session:1' }, /There is no session with the id 1/],
      [{ entity: 'npc:alice' }, /"npc:alice" names no entity/],
      [{ uri: fixtureUri('nothing.json') }, /nothing\.json is no stat file/],
      [
        { uri: fixtureUri('a.stattest.json') },
        /^Only NPCs and sessions have .*, and a\.stattest\.json holds none\.$/,
      ],
      [{ uri: fixtureUri('world.json') }, /world\.json is a world; only NPCs and sessions/],
      [{ uri: fixtureUri('items/charm.item.json') }, /charm\.item\.json is an item; only/],
      [{ uri: fixtureUri('npc_states/lost.npc_state.json') }, /no NPC with the id 99/],
    ];
    for (const [params, message] of cases) assert.match(String(await ask(files, params)), message);
  });
});
