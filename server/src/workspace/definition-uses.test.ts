import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';

const CONFIG = { definitions: { a: { id: 'a', axes: [{ name: 'x' }] } } };
const world = { meta: { stats_config: CONFIG } };
const npc = (id: number, ...definitions: string[]) => ({
  id,
  name: `N${id}`,
  stats: Object.fromEntries(definitions.map((key) => [key, { x: 1 }])),
});

async function openGame(more: Readonly<Record<string, unknown>> = {}) {
  const { workspace, fileSystem } = await openWorkspace({ 'game/world.json': world, ...more });
  const family = workspace.getFile(fixtureUri('game/world.json'))?.family ?? '';
  let version = 0;
  return {
    listUsed: () => [...workspace.definitionsUsedIn(family)].sort(),
    write: (path: string, value: object) => {
      const change = workspace.setDocument(fixtureUri(path), ++version, toText(value));
      return change.affected.has(fixtureUri('game/world.json'));
    },
    remove: async (path: string) => {
      fileSystem.texts.delete(fixtureUri(path));
      const change = await workspace.refresh([fixtureUri(path)]);
      return change.affected.has(fixtureUri('game/world.json'));
    },
    forkUsed: () => [...workspace.fork().definitionsUsedIn(family)].sort(),
  };
}

describe('definitions in use', () => {
  it('are named by stats and modifiers of every kind of record', async () => {
    const { listUsed, forkUsed } = await openGame({
      'game/a.npc.json': npc(1, 'plain'),
      'game/b.npc.json': { ...npc(2), stats: { mixed: { x: 'high' } } },
      'game/c.npc_state.json': { npc_id: 1, stats: { state: { x: 1 } } },
      'game/d.session.json': {
        world_id: 1,
        relationships: { 'npc:1': {} },
        stats: { session: { 'npc:1': { x: 1 } } },
        flags: {
          gameObjects: {
            objects: { 'npc:1': { components: [{ type: 'stats:component', data: { x: 1 } }] } },
          },
        },
      },
      'game/e.item.json': { id: 1, stats: { item: {} }, stats_metadata: { modified: { modifiers: [] } } },
      'game/f.location.json': { id: 1, stats: { location: {} } },
      'game/g.instance.json': { id: 'i', character_id: 'c', stats: { instance: {} } },
      'other/world.json': world,
      'other/a.npc.json': npc(1, 'elsewhere'),
      'h.npc.json': npc(9, 'outside'),
    });
    const used = [
      'component',
      'instance',
      'item',
      'location',
      'mixed',
      'modified',
      'plain',
      'relationships',
      'session',
      'state',
    ];
    assert.deepEqual(listUsed(), used);
    assert.deepEqual(forkUsed(), used);
  });

  it('come with their first use and go with their last, and then concern the world', async () => {
    const { listUsed, write, remove } = await openGame({ 'game/a.npc.json': npc(1, 'a') });
    assert.equal(write('game/b.npc.json', npc(2, 'a')), false);
    assert.equal(write('game/b.npc.json', npc(2, 'a', 'b')), true);
    assert.deepEqual(listUsed(), ['a', 'b']);
    assert.equal(write('game/b.npc.json', npc(3, 'b')), false);
    assert.equal(await remove('game/a.npc.json'), true);
    assert.deepEqual(listUsed(), ['b']);
  });

  it('stay in use until the last of many files is gone', async () => {
    const others = { mood: 'high' };
    const { listUsed, write } = await openGame({
      'game/a.npc.json': npc(1, 'a'),
      'game/b.npc.json': { ...npc(2), stats: { a: others } },
      'game/c.npc.json': { ...npc(3), stats: { a: others, b: others } },
    });
    assert.equal(write('game/c.npc.json', { ...npc(3), stats: { a: others } }), true);
    for (const path of ['game/c.npc.json', 'game/a.npc.json']) assert.equal(write(path, npc(3)), false);
    assert.deepEqual(listUsed(), ['a']);
    assert.equal(write('game/b.npc.json', npc(2)), true);
    assert.deepEqual(listUsed(), []);
  });

  it('counts a file once, however often it uses a definition', async () => {
    const { listUsed, write } = await openGame({ 'game/a.npc.json': [npc(1, 'a'), npc(2, 'a')] });
    assert.equal(write('game/a.npc.json', npc(1, 'a')), false);
    assert.equal(write('game/a.npc.json', npc(1)), true);
    assert.deepEqual(listUsed(), []);
  });
});

describe('a stat package', () => {
  it('concerns the worlds of its family', async () => {
    const { write } = await openGame({ 'other/world.json': world });
    assert.equal(write('game/p.stat_package.json', { id: 'p', label: 'P', definitions: {} }), true);
    assert.equal(write('other/p.stat_package.json', { id: 'p', label: 'P', definitions: {} }), false);
  });
});
