import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';
import type { Workspace } from './workspace.ts';

const world = { meta: { stats_config: {} } };

function findIn(workspace: Workspace, name: string, from: string) {
  const file = workspace.getFile(fixtureUri(from));
  assert.ok(file);
  return workspace.npcDirectory.find(name, file).map(({ record }) => record.id);
}

describe('NpcDirectory', () => {
  it('finds NPCs by any spelling of their name, or its first word', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world,
      'mara.npc.json': { id: 12, name: 'Mara Teague' },
      'nameless.npc.json': { id: 13 },
      'one.session.json': { scene_id: 1 },
    });
    for (const name of ['Mara Teague', 'mara_teague', 'MARA-TEAGUE', 'mara'])
      assert.deepEqual(findIn(workspace, name, 'one.session.json'), [12], name);
    for (const name of ['teague', 'mar', '', '__proto__'])
      assert.deepEqual(findIn(workspace, name, 'one.session.json'), [], name);
  });

  it('tells namesakes in the order of their files, whichever was read last', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world,
      'a.npc.json': { id: 1, name: 'Mara' },
      'b.npc.json': { id: 2, name: 'Mara' },
      'one.session.json': { scene_id: 1 },
    });
    workspace.setDocument(fixtureUri('a.npc.json'), 1, '{ "id": 1, "name": "Mara" }');
    assert.deepEqual(findIn(workspace, 'mara', 'one.session.json'), [1, 2]);
  });

  it('prefers the own project, takes others of the family, and none beyond', async () => {
    const { workspace } = await openWorkspace({
      'a/world.json': world,
      'a/mara.npc.json': { id: 1, name: 'Mara' },
      'a/one.session.json': { scene_id: 1 },
      'a/inner/world.json': world,
      'a/inner/mara.npc.json': { id: 2, name: 'Mara' },
      'a/inner/bram.npc.json': { id: 3, name: 'Bram' },
      'b/world.json': world,
      'b/one.session.json': { scene_id: 1 },
    });
    assert.deepEqual(findIn(workspace, 'mara', 'a/one.session.json'), [1]);
    assert.deepEqual(findIn(workspace, 'bram', 'a/one.session.json'), [3]);
    assert.deepEqual(findIn(workspace, 'mara', 'b/one.session.json'), []);
  });

  it('tells whether there are NPCs, also after a change', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world,
      'one.session.json': { scene_id: 1 },
      'mara.npc.json': { name: 'Mara' },
    });
    const file = workspace.getFile(fixtureUri('one.session.json'));
    assert.ok(file);
    assert.equal(workspace.npcDirectory.hasAny(file), false);
    workspace.setDocument(fixtureUri('mara.npc.json'), 1, '{"id": 12, "name": "Mara"}');
    assert.equal(workspace.npcDirectory.hasAny(file), true);
  });
});
