import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';
import { findFileFacts } from './file-facts.ts';
import { countWorkspace } from './workspace-counts.ts';

const FILES = {
  'world.json': { id: 7, name: 'Harbour', meta: { stats_config: { version: 1, definitions: {} } } },
  'npcs/mara.npc.json': { id: 12, world_id: 7, stats: {} },
  'npcs/stray.npc.json': { id: 13, world_id: 99 },
  'npcs/torn.npc.json': '{ "id": 14, "stats": { ',
  'east/world.json': { meta: { stats_config: { version: 1, definitions: {} } } },
  'east/npcs/ivo.npc.json': { id: 15 },
  'stat_packages/core.stat_package.json': { id: 'core', definitions: {} },
};

async function factsOf(path?: string) {
  const { workspace } = await openWorkspace(FILES);
  return findFileFacts(workspace, path === undefined ? undefined : workspace.getFile(fixtureUri(path)));
}

describe('findFileFacts', () => {
  it('names the kind of a file and the world in force', async () => {
    const world = { uri: fixtureUri('world.json'), id: 7, name: 'Harbour' };
    assert.deepEqual(await factsOf('npcs/mara.npc.json'), { files: 7, worlds: 2, kind: 'npc', world });
    assert.deepEqual((await factsOf('world.json')).world, world);
    assert.deepEqual((await factsOf('npcs/torn.npc.json')).world, world);
  });

  it('calls a world without a name by its file', async () => {
    const { world } = await factsOf('east/npcs/ivo.npc.json');
    assert.deepEqual(world, { uri: fixtureUri('east/world.json'), id: null, name: 'world.json' });
  });

  it('has no world for what lives in none', async () => {
    assert.equal((await factsOf('npcs/stray.npc.json')).world, null);
    const { kind, world } = await factsOf('stat_packages/core.stat_package.json');
    assert.deepEqual({ kind, world }, { kind: 'stat_package', world: null });
  });

  it('still counts without a file of ours', async () => {
    const nothing = { files: 7, worlds: 2, kind: null, world: null };
    assert.deepEqual(await factsOf(), nothing);
    assert.deepEqual(await factsOf('notes.json'), nothing);
  });
});

describe('countWorkspace', () => {
  it('counts files by kind, worlds, definitions and broken files', async () => {
    const { workspace } = await openWorkspace(FILES);
    assert.deepEqual(countWorkspace(workspace), {
      isComplete: true,
      files: 7,
      kinds: { npc: 4, stat_package: 1, world: 2 },
      brokenFiles: 1,
      worlds: 2,
      definitions: 0,
    });
  });
});
