import assert from 'node:assert/strict';
import { GAME, NPC, SESSION, STATE, WORLD } from './diff-fixture.ts';
import { diffWithGit } from './diff-with-git.ts';
import { GitFolder } from './git-folder.ts';
import { useCli } from './use-cli.ts';

describe('what stat-lens diff names as a cause', () => {
  const bundle = useCli();
  const project = new GitFolder(GAME).forEachTest();
  beforeEach(() => {
    project.commit('first');
  });

  const { diff, diffJson } = diffWithGit(bundle, project);
  const causesOf = (...args: string[]) =>
    diffJson(...args).entities.map(({ entity, causedBy }: { entity: string; causedBy: string[] }) => [
      entity,
      causedBy,
    ]);

  it('blames the world where the same values are worth something else, and only then', () => {
    project.write('world.json', WORLD(42));
    project.write('npcs/ann.npc.json', NPC(1, 'Ann', 41));
    const { entities } = diffJson('HEAD');
    assert.deepEqual(
      entities.map(({ entity, causedBy }: { entity: string; causedBy: string[] }) => [entity, causedBy]),
      [
        ['npc:1', ['npcs/ann.npc.json']],
        ['npc:2', ['world.json']],
      ],
    );
  });

  it('blames both when each has its part', () => {
    project.write('world.json', WORLD(50, 70));
    project.write('npcs/ann.npc.json', NPC(1, 'Ann', 75));
    assert.deepEqual(diffJson('HEAD').entities[0].causedBy, ['npcs/ann.npc.json', 'world.json']);
  });

  it('blames no file whose edit changed nothing: another value counts over it, or the clamp takes it away', () => {
    project.write('npcs/bob.npc.json', NPC(2, 'Bob', 39));
    assert.deepEqual(causesOf('HEAD'), []);
    project.write('npc_states/bob.npc_state.json', STATE(46));
    assert.deepEqual(causesOf('HEAD'), [['npc:2', ['npc_states/bob.npc_state.json']]]);
    project.write('npcs/bob.npc.json', NPC(2, 'Bob', 150));
    project.remove('npc_states/bob.npc_state.json');
    project.commit('second');
    const modifiers = '"skills": { "modifiers": [{ "type": "additive", "axis": "might", "value": -80 }] }';
    const state = `{ "npc_id": 2, "stats": {}, "stats_metadata": { ${modifiers} } }`;
    project.write('npcs/bob.npc.json', NPC(2, 'Bob', 140));
    project.write('npc_states/bob.npc_state.json', state);
    assert.deepEqual(causesOf('HEAD'), [['npc:2', ['npc_states/bob.npc_state.json', 'npcs/bob.npc.json']]]);
    project.write('npcs/bob.npc.json', NPC(2, 'Bob', 150));
    assert.deepEqual(causesOf('HEAD'), [['npc:2', ['npc_states/bob.npc_state.json']]]);
  });

  it('blames each of two edits that come to the same', () => {
    project.write('npcs/bob.npc.json', NPC(2, 'Bob', 60));
    project.remove('npc_states/bob.npc_state.json');
    project.commit('second');
    const absolute =
      '"stats_metadata": { "skills": { "modifiers": [{ "type": "absolute", "axis": "might", "value": 5 }] } }';
    project.write('npcs/bob.npc.json', NPC(2, 'Bob', 60, `, ${absolute}`));
    project.write('npc_states/bob.npc_state.json', `{ "npc_id": 2, "stats": {}, ${absolute} }`);
    assert.deepEqual(causesOf('HEAD'), [['npc:2', ['npc_states/bob.npc_state.json', 'npcs/bob.npc.json']]]);
  });

  it('blames no world that nobody has edited for an NPC that moved to another one', () => {
    project.write('other/world.json', WORLD(20).replace('"id": 7', '"id": 8'));
    project.commit('second');
    project.write('npcs/ann.npc.json', NPC(1, 'Ann', 40).replace('"world_id": 7', '"world_id": 8'));
    assert.deepEqual(causesOf('HEAD'), [['npc:1', ['npcs/ann.npc.json']]]);
  });

  it('blames the file in which something else stands where the game needs an object', () => {
    project.write('npc_states/bob.npc_state.json', '{ "npc_id": 2, "stats": { "skills": [5] } }');
    const session = SESSION(10).replace('"npc:1"', '"npc:2": 5, "npc:1"');
    project.write('sessions/s.session.json', session);
    assert.deepEqual(causesOf('HEAD'), [
      ['npc:2', ['npc_states/bob.npc_state.json']],
      ['session:3', ['sessions/s.session.json']],
    ]);
  });

  it('blames no file that nobody has edited when a world is lost', () => {
    project.write('statlens.config.json', '{ "world": 7 }');
    project.write('other/world.json', '{ "id": 8, "meta": { "stats_config": { "definitions": {} } } }');
    project.commit('second');
    project.write('world.json', '{');
    const { stdout, stderr } = diff('HEAD', '--format', 'json');
    assert.match(stderr, /^stat-lens: world\.json: this cannot be read as it should be/);
    const { entities } = JSON.parse(stdout);
    assert.ok(entities.length > 0);
    for (const { causedBy } of entities) assert.deepEqual(causedBy, ['world.json']);
  });
});
