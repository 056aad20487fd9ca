import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';

async function openGame() {
  const { workspace } = await openWorkspace({
    'a/world.json': { meta: { stats_config: {} } },
    'a/mara.npc.json': { id: 12, name: 'Mara' },
    'a/one.session.json': { scene_id: 1, stats: {} },
    'a/mara.npc_state.json': { npc_id: 12 },
    'b/world.json': { meta: { stats_config: {} } },
    'b/two.session.json': { scene_id: 1, stats: {} },
  });
  return (value: unknown) => {
    const { affected } = workspace.setDocument(fixtureUri('a/mara.npc.json'), 1, JSON.stringify(value));
    return [...affected].filter((uri) => uri.includes('session'));
  };
}

describe('findSessionsNaming', () => {
  const session = fixtureUri('a/one.session.json');

  it('names the sessions of the project when an NPC gets another id or name', async () => {
    assert.deepEqual((await openGame())({ id: 13, name: 'Mara' }), [session]);
    assert.deepEqual((await openGame())({ id: 12, name: 'Mara Teague' }), [session]);
  });

  it('names none when only values change', async () => {
    assert.deepEqual((await openGame())({ id: 12, name: 'Mara', stats: { d: { a: 1 } } }), []);
  });

  it('names the sessions around a folder that becomes a project and takes its NPCs with it', async () => {
    const { workspace } = await openWorkspace({
      'first.session.json': { scene_id: 1, stats: {} },
      'tobin.npc.json': { id: 13, name: 'Tobin' },
      'inner/mara.npc.json': { id: 12, name: 'Mara' },
    });
    const world = JSON.stringify({ id: 1, meta: { stats_config: {} } });
    const { affected } = workspace.setDocument(fixtureUri('inner/world.json'), 1, world);
    assert.ok(affected.has(fixtureUri('first.session.json')));
  });
});
