import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceChange } from './workspace-change.ts';

const CONFIG = { definitions: { a: { id: 'a', axes: [{ name: 'x' }] } } };
const world = (id?: number) => ({
  ...(id !== undefined && { id }),
  name: 'W',
  meta: { stats_config: CONFIG },
});
const npc = (id: number, more: object = {}) => ({ id, name: `N${id}`, stats: { a: { x: id } }, ...more });

const kindOf = (workspace: Workspace, path: string) => workspace.getFile(fixtureUri(path))?.kind.id;
const paths = (uris: Iterable<string>) => [...uris].map((uri) => uri.slice(fixtureUri('').length)).sort();
const summary = ({ changed, removed, affected }: WorkspaceChange) => ({
  changed: paths(changed),
  removed: paths(removed),
  affected: paths(affected),
});

describe('recognising files', () => {
  it('knows every kind by its file name, also as .jsonc and in any case', async () => {
    const names = {
      'world.json': 'world',
      'b.world.jsonc': 'world',
      'stats_config.json': 'stats_config',
      'mara.npc.json': 'npc',
      'Mara2.NPC.JSON': 'npc',
      'mara.npc_state.json': 'npc_state',
      's.session.jsonc': 'session',
      'm.instance.json': 'character_instance',
      'm.character_instance.json': 'character_instance',
      'charm.item.json': 'item',
      'quay.location.json': 'location',
      'p.stat_package.json': 'stat_package',
      'all.bundle.json': 'project_bundle',
    };
    const { workspace } = await openWorkspace(
      Object.fromEntries(Object.keys(names).map((name) => [name, {}])),
    );
    for (const [name, kind] of Object.entries(names)) {
      // The in-memory file system lists lower-case endings only; upper case arrives as an open document.
      if (name === 'Mara2.NPC.JSON') workspace.setDocument(fixtureUri(name), 1, '{}');
      assert.equal(kindOf(workspace, name), kind, name);
    }
  });

  it('knows files by their folder inside a project only', async () => {
    const { workspace } = await openWorkspace({
      'game/world.json': world(),
      'game/npcs/guards/mara.json': {},
      'elsewhere/npcs/mara.json': {},
    });
    assert.equal(kindOf(workspace, 'game/npcs/guards/mara.json'), 'npc');
    assert.equal(kindOf(workspace, 'elsewhere/npcs/mara.json'), undefined);
  });

  it('knows files by their shape inside a project, and a world or config by its shape anywhere', async () => {
    const { workspace } = await openWorkspace({
      'a/harbour.json': world(),
      'a/12.json': npc(12),
      'a/state.json': { npc_id: 12, stats: {} },
      'b/config.json': CONFIG,
      'c/12.json': npc(12),
      'c/package.json': { name: 'tool', version: '1.0.0' },
    });
    assert.equal(kindOf(workspace, 'a/harbour.json'), 'world');
    assert.equal(kindOf(workspace, 'a/12.json'), 'npc');
    assert.equal(kindOf(workspace, 'a/state.json'), 'npc_state');
    assert.equal(kindOf(workspace, 'b/config.json'), 'stats_config');
    assert.equal(kindOf(workspace, 'c/12.json'), undefined);
    assert.equal(kindOf(workspace, 'c/package.json'), undefined);
  });

  it('takes up and drops files by shape when their folder becomes and ceases to be a project', async () => {
    const { workspace, fileSystem } = await openWorkspace({ 'game/12.json': npc(12) });
    assert.equal(kindOf(workspace, 'game/12.json'), undefined);
    fileSystem.texts.set(fixtureUri('game/statlens.config.json'), '{}');
    const found = await workspace.refresh([fixtureUri('game/statlens.config.json')]);
    assert.deepEqual(summary(found), {
      changed: ['game/12.json', 'game/statlens.config.json'],
      removed: [],
      affected: [],
    });
    fileSystem.texts.delete(fixtureUri('game/statlens.config.json'));
    const dropped = await workspace.refresh([fixtureUri('game/statlens.config.json')]);
    assert.deepEqual(summary(dropped), {
      changed: [],
      removed: ['game/12.json', 'game/statlens.config.json'],
      affected: [],
    });
  });

  it('reads an array as so many records, and a bundle as a project of its own', async () => {
    const { workspace } = await openWorkspace({
      'all.npc.json': [npc(1), npc(2), 'junk'],
      'all.bundle.json': {
        core: { world: world(), npcs: [{ source_id: 1, name: 'B', stats: {} }], items: [null] },
      },
    });
    assert.deepEqual(
      workspace.getFile(fixtureUri('all.npc.json'))?.records.map(({ path }) => path),
      [[0], [1]],
    );
    const bundle = workspace.getFile(fixtureUri('all.bundle.json'));
    assert.deepEqual(
      bundle?.records.map(({ kind, path }) => [kind, path.join('/')]),
      [
        ['world', 'core/world'],
        ['npc', 'core/npcs/0'],
      ],
    );
    assert.deepEqual(
      workspace.index
        .all('npc', 1)
        .filter(({ file }) => file.family === '')
        .map(({ file }) => file.uri),
      [fixtureUri('all.npc.json')],
    );
  });
});

describe('finding the world of an entity', () => {
  const resolve = (workspace: Workspace, path: string) => {
    const file = workspace.getFile(fixtureUri(path));
    assert.ok(file?.records[0]);
    const { world: found, reason } = workspace.worlds.resolve(file, file.records[0]);
    return [found && paths([found.file.uri])[0], reason];
  };

  it('takes its world_id first, then the nearest world above, then the only one of the project', async () => {
    const { workspace } = await openWorkspace({
      'statlens.config.json': {},
      'worlds/harbour/world.json': world(7),
      'worlds/harbour/npcs/1.npc.json': npc(1),
      'worlds/harbour/npcs/2.npc.json': npc(2, { world_id: 8 }),
      'worlds/marsh/world.json': world(8),
      'npcs/3.npc.json': npc(3, { world_id: 7 }),
      'npcs/4.npc.json': npc(4),
      'npcs/5.npc.json': npc(5, { world_id: 99 }),
      'worlds/marsh/npcs/6.npc.json': npc(6, { world_id: 0 }),
    });
    assert.deepEqual(resolve(workspace, 'worlds/harbour/npcs/1.npc.json'), [
      'worlds/harbour/world.json',
      'nearest',
    ]);
    assert.deepEqual(resolve(workspace, 'worlds/harbour/npcs/2.npc.json'), ['worlds/marsh/world.json', 'id']);
    assert.deepEqual(resolve(workspace, 'npcs/3.npc.json'), ['worlds/harbour/world.json', 'id']);
    assert.deepEqual(resolve(workspace, 'npcs/4.npc.json'), [undefined, 'ambiguous']);
    assert.deepEqual(resolve(workspace, 'npcs/5.npc.json'), [undefined, 'unknown-id']);
    assert.deepEqual(resolve(workspace, 'worlds/marsh/npcs/6.npc.json'), [
      'worlds/marsh/world.json',
      'nearest',
    ]);
  });
});

describe('telling what a change touches', () => {
  const files = {
    'world.json': world(7),
    'npcs/1.npc.json': npc(1),
    'npcs/2.npc.json': npc(2, { character_instance_id: 'm' }),
    'npc_states/1.npc_state.json': { npc_id: 1, stats: {} },
    'instances/m.instance.json': { id: 'm', character_id: 'c', stats: {} },
    'other/world.json': world(9),
    'other/npcs/1.npc.json': npc(1),
  };

  it('re-checks the inhabitants of an edited world and nothing else', async () => {
    const { workspace } = await openWorkspace(files);
    const config = { definitions: { a: { id: 'a', axes: [{ name: 'x', min_value: 2 }] } } };
    const change = workspace.setDocument(
      fixtureUri('other/world.json'),
      1,
      toText({ ...world(9), meta: { stats_config: config } }),
    );
    assert.deepEqual(summary(change), {
      changed: ['other/world.json'],
      removed: [],
      affected: ['other/npcs/1.npc.json'],
    });
  });

  it('re-checks NPC and state for each other, and the NPCs that name an instance', async () => {
    const { workspace } = await openWorkspace(files);
    const state = workspace.setDocument(fixtureUri('npc_states/1.npc_state.json'), 1, toText({ npc_id: 1 }));
    assert.ok(summary(state).affected.includes('npcs/1.npc.json'));
    assert.ok(!summary(state).affected.includes('npcs/2.npc.json'));
    const instance = workspace.setDocument(fixtureUri('instances/m.instance.json'), 1, '{"id":"m"}');
    assert.deepEqual(summary(instance).affected, ['npcs/2.npc.json']);
  });

  it('re-checks everything around a world that goes away', async () => {
    const { workspace, fileSystem } = await openWorkspace(files);
    fileSystem.texts.delete(fixtureUri('other/world.json'));
    const change = await workspace.refresh([fixtureUri('other/world.json')]);
    assert.deepEqual(paths(change.removed), ['other/world.json']);
    assert.ok(paths([...change.changed, ...change.affected]).includes('other/npcs/1.npc.json'));
  });

  it('forgets a deleted folder whole', async () => {
    const { workspace, fileSystem } = await openWorkspace(files);
    for (const uri of [...fileSystem.texts.keys()]) if (uri.includes('/other/')) fileSystem.texts.delete(uri);
    const change = await workspace.refresh([fixtureUri('other')]);
    assert.deepEqual(paths(change.removed), ['other/npcs/1.npc.json', 'other/world.json']);
  });

  it('prefers the editor over the disk, ignores older versions, and falls back to the disk on close', async () => {
    const { workspace, fileSystem } = await openWorkspace(files);
    const uri = fixtureUri('npcs/1.npc.json');
    workspace.setDocument(uri, 2, toText(npc(100)));
    workspace.setDocument(uri, 1, toText(npc(200)));
    fileSystem.texts.set(uri, toText(npc(300)));
    await workspace.refresh([uri]);
    assert.equal(workspace.index.all('npc', 100).length, 1);
    await workspace.closeDocument(uri);
    assert.equal(workspace.index.all('npc', 300).length, 1);
    assert.equal(workspace.index.all('npc', 100).length, 0);
  });
});
