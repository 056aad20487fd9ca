import assert from 'node:assert/strict';
import { RefactorProject } from '../../../test/refactor-fixture.ts';
import { HARBOUR_WORLD, MARA } from '../../../test/small-harbour.ts';

const [MARA_ALONE = ''] = MARA.split('//- npc_states');

describe("moving values to an NPC's state", () => {
  const ALL = `Move the values of "attributes" to the NPC's state`;
  const ONE = `Move "strength" to the NPC's state`;

  it('makes a state, with the same outcome', async () => {
    const project = await RefactorProject.open(
      HARBOUR_WORLD + MARA_ALONE.replace('"attributes', '"attri$0butes'),
    );
    const before = project.listEffective();
    const changed = await project.apply(ALL);
    assert.deepEqual(Object.keys(changed), ['npc_states/mara.npc_state.json', 'npcs/mara.npc.json']);
    assert.equal(
      changed['npc_states/mara.npc_state.json'],
      `{
  "npc_id": 12,
  "stats": {
    "attributes": {
      "strength": 90,
      "health": 100,
      "note": "left-handed"
    }
  }
}
`,
    );
    assert.deepEqual(JSON.parse(changed['npcs/mara.npc.json'] ?? '').stats, { attributes: {} });
    assert.deepEqual(project.listEffective(), before);
  });

  it('adds to the state that is there, but nothing that counts no more', async () => {
    const at = (mark: string) => RefactorProject.open(HARBOUR_WORLD + MARA.replace(mark, `${mark}$0`));
    const project = await at('"strength": 9');
    const before = project.listEffective();
    const changed = await project.apply(ONE);
    assert.equal(
      changed['npc_states/mara.npc_state.json'],
      '{ "npc_id": 12, "stats": { "attributes": { "health": 65, "strength": 90 } } }\n',
    );
    assert.deepEqual(project.listEffective(), before);
    const all = await at('"attributes');
    const { 'npcs/mara.npc.json': npc = '' } = await all.apply(ALL);
    assert.deepEqual(JSON.parse(npc).stats.attributes, { health: 100 });
    assert.deepEqual(all.listEffective(), before);
    assert.ok(!(await at('"health": 1')).titles.some((title) => /state$/.test(title)));
  });

  it('opens what a state lacks, and names the state of one of many NPCs by its id', async () => {
    const state = '//- npc_states/mara.npc_state.json\n{ "npc_id": 12 }\n';
    const open = (more: string) =>
      RefactorProject.open(HARBOUR_WORLD + MARA_ALONE.replace('"strength": 9', '"strength": 9$0') + more);
    const { 'npc_states/mara.npc_state.json': text = '' } = await (await open(state)).apply(ONE);
    assert.deepEqual(JSON.parse(text), { npc_id: 12, stats: { attributes: { strength: 90 } } });
    const two = `${HARBOUR_WORLD}//- people.npc.json
[{ "id": 1, "name": "A", "stats": { "attributes": { "strength": 1$0 } } }, { "id": 2, "name": "B", "stats": {} }]`;
    assert.deepEqual(Object.keys(await (await RefactorProject.open(two)).apply(ONE)), [
      'npc-1.npc_state.json',
      'people.npc.json',
    ]);
  });

  it('is not offered where it could go wrong', async () => {
    const text = HARBOUR_WORLD + MARA_ALONE.replace('"strength": 9', '"strength": 9$0');
    const offers = async (files: string, options = {}) =>
      (await RefactorProject.open(files, options)).titles.includes(ONE);
    assert.equal(await offers(text), true);
    assert.equal(await offers(text, { style: { versioned: true, annotated: false, spell: String } }), false);
    assert.equal(await offers(`${text}//- npcs/b.npc.json\n{ "id": 12, "name": "B", "stats": {} }`), false);
    assert.equal(await offers(`${text}//- s.npc_state.json\n{ "npc_id": 12, "stats": 3 }`), false);
    assert.equal(await offers(text.replace('"id": 12,', '')), false);
  });
});

describe('adding missing axes', () => {
  const titlesAt = async (text: string, options = {}) => (await RefactorProject.open(text, options)).titles;

  it('adds to an NPC what no layer has, and says what', async () => {
    const project = await RefactorProject.open(HARBOUR_WORLD + MARA.replace('"attributes', '"attributes$0'));
    const title = 'Add the missing axis with its default: "luck" 20';
    const before = project.listEffective()['npc:12'] as { attributes: object };
    const { 'npcs/mara.npc.json': text = '' } = await project.apply(title);
    assert.match(text, /"note": "left-handed",\n {6}"luck": 20\n/);
    assert.deepEqual(project.listEffective()['npc:12'], { attributes: { ...before.attributes, luck: 20 } });
    assert.ok(
      !(
        await titlesAt(HARBOUR_WORLD + text.replace(/^/, '//- a.npc.json\n').replace('"luck', '"luck$0'))
      ).includes(title),
    );
  });

  it('adds to a state and to an entity of a session', async () => {
    const state = HARBOUR_WORLD + MARA.replace('"health": 6', '"health": 6$0');
    assert.deepEqual(await titlesAt(state), ['Add the missing axis with its default: "luck" 20']);
    const session = `${HARBOUR_WORLD}//- s.session.json
{ "id": 3, "scene_id": 1, "flags": {}, "stats": { "attributes": { "npc:12$0": { "flags": [] }, "npc:13": {} } } }`;
    const title = 'Add missing axes with their defaults: "strength" 0, "health" 120, "luck" 20';
    const project = await RefactorProject.open(session);
    assert.deepEqual(project.titles, [title]);
    const { 's.session.json': text = '' } = await project.apply(title);
    const entity = { flags: [], strength: 0, health: 120, luck: 20 };
    assert.deepEqual(JSON.parse(text).stats.attributes, { 'npc:12': entity, 'npc:13': {} });
  });

  it('adds to all NPCs of the world that have the definition, when a person asks', async () => {
    const npc = (id: number, stats: string, world = 7) =>
      `//- npcs/${id}.npc.json\n{ "id": ${id}, "world_id": ${world}, "name": "N", "stats": {${stats}} }\n`;
    const world = HARBOUR_WORLD.replace('"name": "luck', '"name": "luck$0');
    const text = [
      world,
      npc(1, '"attributes": { "luck": 40 }'),
      npc(2, '"attributes": { "strength": 40 }'),
      npc(3, '"relationships": {}'),
      npc(4, '"attributes": {}', 8),
      npc(5, '"attributes": {}'),
      '//- npc_states/5.npc_state.json\n{ "npc_id": 5, "stats": { "attributes": { "luck": 30 } } }\n',
    ].join('');
    const title = 'Add "luck" with its default to all NPCs that have "attributes"';
    assert.deepEqual(await titlesAt(text, { invoked: false }), []);
    assert.deepEqual(await titlesAt(text, { invoked: false, only: ['refactor.rewrite'] }), [title]);
    const project = await RefactorProject.open(text);
    assert.deepEqual(project.titles, [title]);
    const changed = await project.apply(title);
    assert.deepEqual(Object.keys(changed), ['npcs/2.npc.json']);
    assert.deepEqual(JSON.parse(changed['npcs/2.npc.json'] ?? '').stats, {
      attributes: { strength: 40, luck: 20 },
    });
    const whole = text.replace('$0', '').replace('"attributes": {\n    "id"', '"attributes$0": {\n    "id"');
    const all = await RefactorProject.open(whole);
    assert.ok(all.titles.includes('Add missing axes with their defaults to all NPCs that have "attributes"'));
  });
});
