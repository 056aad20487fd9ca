import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceChange } from './workspace-change.ts';

const CONFIG = 'statlens.config.json';
const NPC = { id: 1, name: 'Mara', stats: { d: { a: 1 } } };
const world = (id: number, definitions: object = { d: { id: 'd', axes: [{ name: 'a' }] } }) => ({
  id,
  meta: { stats_config: { definitions } },
});

const kindOf = (workspace: Workspace, path: string) => workspace.getFile(fixtureUri(path))?.kind.id;

const listFiles = (workspace: Workspace) =>
  [...workspace.files()].map(({ uri }) => uri.slice(fixtureUri('').length)).sort();

const uris = (...paths: readonly string[]) => new Set(paths.map(fixtureUri));

function worldOf(workspace: Workspace, path: string) {
  const file = workspace.getFile(fixtureUri(path));
  const [record] = file?.records ?? [];
  assert.ok(file && record);
  return workspace.worlds.resolve(file, record);
}

function definitionsOf(workspace: Workspace, path: string) {
  const record = workspace.getFile(fixtureUri(path))?.records[0];
  assert.ok(record?.kind === 'world');
  return [...workspace.factsOf(record).definitions.keys()];
}

function edit(workspace: Workspace, config: unknown, version = 1): WorkspaceChange {
  return workspace.setDocument(fixtureUri(CONFIG), version, toText(config));
}

describe('a config in the workspace', () => {
  it('tells the kind of files before their name, folder and content do', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world(1),
      'cast/mara.json': { id: 1, title: 'nothing tells what this is' },
      'npcs/odd.json': { id: 2 },
      'old.npc.json': { id: 3 },
      [CONFIG]: { files: { npc: ['cast/**'], item: ['npcs/odd.json'], location: ['*.npc.json'] } },
    });
    assert.equal(kindOf(workspace, 'cast/mara.json'), 'npc');
    assert.equal(kindOf(workspace, 'npcs/odd.json'), 'item');
    assert.equal(kindOf(workspace, 'old.npc.json'), 'location');
    assert.equal(kindOf(workspace, CONFIG), 'statlens_config');
  });

  it('is the nearest one, and nothing of those further up counts', async () => {
    const { workspace } = await openWorkspace({
      [CONFIG]: { axisStep: { '*': 1 }, world: 1 },
      'inner/statlens.config.json': { world: 2 },
      'a.npc.json': NPC,
      'inner/deep/b.npc.json': NPC,
    });
    const outer = workspace.configOf(fixtureUri('a.npc.json'));
    const inner = workspace.configOf(fixtureUri('inner/deep/b.npc.json'));
    assert.deepEqual([outer.world, inner.world], [1, 2]);
    assert.equal(inner.axisStep.size, 0);
    assert.equal(workspace.configOf('file:///elsewhere/c.npc.json').uri, undefined);
  });

  it('names the world of entities that name none, by id or path', async () => {
    const files = {
      'one/world.json': world(1),
      'two/far.world.json': world(2),
      'one/a.npc.json': NPC,
      'one/b.npc.json': { ...NPC, id: 2, world_id: 1 },
    };
    for (const name of [2, 'two/far.world.json']) {
      const { workspace } = await openWorkspace({ ...files, [CONFIG]: { world: name } });
      const found = worldOf(workspace, 'one/a.npc.json');
      assert.deepEqual([found.world?.record.id, found.reason], [2, 'configured']);
      assert.deepEqual(worldOf(workspace, 'one/b.npc.json').world?.record.id, 1);
    }
    const { workspace } = await openWorkspace({ ...files, [CONFIG]: { world: 9 } });
    assert.equal(worldOf(workspace, 'one/a.npc.json').reason, 'nearest');
  });

  it('lays a stats_config over the active packages when it says so', async () => {
    const overlay = { mine: { id: 'mine', axes: [{ name: 'a' }] }, mood: { display_name: 'Weather' } };
    const extra = { id: 'plugin.x', label: 'X', definitions: { x: { id: 'x', axes: [{ name: 'y' }] } } };
    const { workspace } = await openWorkspace({
      'world.json': world(1, overlay),
      'a.npc.json': { ...NPC, stats: { x: { y: 1 } } },
      'plugins/x.json': extra,
      [CONFIG]: {
        packages: { builtIn: ['core.mood'], files: ['plugins/*.json'], statsConfig: 'overlay' },
      },
    });
    assert.deepEqual(definitionsOf(workspace, 'world.json'), ['mood', 'x', 'mine']);
    const changed = { ...extra, definitions: { z: { id: 'z', axes: [{ name: 'y' }] } } };
    const change = workspace.setDocument(fixtureUri('plugins/x.json'), 1, toText(changed));
    assert.ok(change.affected.has(fixtureUri('world.json')) && change.affected.has(fixtureUri('a.npc.json')));
    assert.deepEqual(definitionsOf(workspace, 'world.json'), ['mood', 'z', 'mine']);
    edit(workspace, {});
    assert.deepEqual(definitionsOf(workspace, 'world.json'), []);
  });

  it('says in facts when the overlay or a package is refused', async () => {
    const { workspace } = await openWorkspace({
      'world.json': { id: 1, meta: { stats_config: { definitions: 7 } } },
      'p.json': { id: 'p', label: 'P', definitions: { x: { axes: 'none' } } },
      [CONFIG]: { packages: { builtIn: [], files: ['p.json'], statsConfig: 'overlay' } },
    });
    const record = workspace.getFile(fixtureUri('world.json'))?.records[0];
    assert.ok(record?.kind === 'world');
    const facts = workspace.factsOf(record);
    assert.deepEqual([facts.source, facts.config], ['overlay', undefined]);
    assert.notEqual(facts.errors.length, 0);
  });

  it('changes what lies below it, and only that, as soon as its text changes', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world(1),
      'game/world.json': world(2),
      'game/a.npc.json': NPC,
      'b.npc.json': { ...NPC, id: 5 },
      'game/statlens.config.json': {},
    });
    const uri = fixtureUri('game/statlens.config.json');
    const spaces = workspace.setDocument(uri, 1, '{ /* nothing new */ }');
    assert.deepEqual(spaces.changed, new Set([uri]));
    const change = workspace.setDocument(uri, 2, '{"rules": {"tier/gap": "off"}}');
    assert.deepEqual(change.changed, uris('game/world.json', 'game/a.npc.json', 'game/statlens.config.json'));
    assert.deepEqual([[...change.affected], change.unread], [[], []]);
    assert.equal(workspace.levelsOf(fixtureUri('game/a.npc.json'))?.levelOf('tier/gap'), 'off');
    assert.equal(workspace.levelsOf(fixtureUri('b.npc.json')), undefined);
    const broken = workspace.setDocument(uri, 3, '{"rules": {');
    assert.deepEqual(broken.changed, new Set([uri]));
    assert.equal(workspace.levelsOf(fixtureUri('game/a.npc.json'))?.levelOf('tier/gap'), 'off');
  });

  it('brings files that were left out into view, and takes ignored ones out of it', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world(1),
      'cast/a.json': { id: 1 },
      'drafts/b.npc.json': NPC,
      [CONFIG]: { ignore: ['drafts/'] },
    });
    assert.deepEqual(listFiles(workspace), [CONFIG, 'world.json']);
    const first = edit(workspace, { files: { npc: ['cast/*'] } });
    assert.deepEqual([...first.unread].sort(), [fixtureUri('cast/a.json'), fixtureUri('drafts/b.npc.json')]);
    await workspace.refresh(first.unread);
    assert.deepEqual(listFiles(workspace), ['cast/a.json', 'drafts/b.npc.json', CONFIG, 'world.json']);
    const second = edit(workspace, { ignore: ['*.npc.json', 'cast'] }, 2);
    assert.deepEqual(second.removed, uris('cast/a.json', 'drafts/b.npc.json'));
    assert.deepEqual(listFiles(workspace), [CONFIG, 'world.json']);
  });

  it('gives an open document of an ignored folder no place, and goes on when the config is gone', async () => {
    const { workspace, fileSystem } = await openWorkspace({
      'world.json': world(1),
      [CONFIG]: { ignore: ['drafts/'] },
    });
    workspace.setDocument(fixtureUri('drafts/a.npc.json'), 1, toText(NPC));
    assert.deepEqual(listFiles(workspace), [CONFIG, 'world.json']);
    fileSystem.texts.delete(fixtureUri(CONFIG));
    await workspace.refresh([fixtureUri(CONFIG)]);
    assert.deepEqual(listFiles(workspace), ['drafts/a.npc.json', 'world.json']);
  });

  it('gives a plain file that it no longer names back to its content', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world(1),
      'loose/mara.json': NPC,
      'loose/rock.json': { id: 1 },
      [CONFIG]: { files: { npc: ['loose/*'] } },
    });
    const change = edit(workspace, {});
    await workspace.refresh(change.unread);
    assert.deepEqual(listFiles(workspace), ['loose/mara.json', CONFIG, 'world.json']);
    assert.equal(kindOf(workspace, 'loose/mara.json'), 'npc');
  });
});

describe('the .gitignore files in the workspace', () => {
  it('are read before the first file that comes to lie in or below their folder', async () => {
    const { workspace, fileSystem } = await openWorkspace({ 'world.json': world(1) });
    fileSystem.texts.set(fixtureUri('inner/.gitignore'), '*.npc.json');
    fileSystem.texts.set(fixtureUri('inner/cast/a.npc.json'), toText(NPC));
    await workspace.refresh([fixtureUri('inner/cast/a.npc.json')]);
    assert.deepEqual(listFiles(workspace), ['world.json']);
  });

  it('go and come back with their folder', async () => {
    const { workspace, fileSystem } = await openWorkspace({
      'world.json': world(1),
      'inner/.gitignore': '*.npc.json',
      'inner/a.npc.json': NPC,
    });
    assert.deepEqual(listFiles(workspace), ['world.json']);
    fileSystem.texts.delete(fixtureUri('inner/.gitignore'));
    await workspace.refresh([fixtureUri('inner')]);
    assert.deepEqual(listFiles(workspace), ['inner/a.npc.json', 'world.json']);
    fileSystem.texts.set(fixtureUri('inner/.gitignore'), '*.npc.json');
    workspace.removeFolder(fixtureUri('inner'));
    await workspace.indexFolders([fixtureUri('inner')]);
    assert.deepEqual(listFiles(workspace), ['world.json']);
  });
});
