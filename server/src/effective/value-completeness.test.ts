import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ValueCompleteness } from './value-completeness.ts';

/** A world whose second axis is called like the computed id of the first. */
function makeWorld(tiers: readonly object[]) {
  const mood = { id: 'mood', axes: [{ name: 'joy' }, { name: 'joyTierId' }], tiers };
  return { id: 1, meta: { stats_config: { definitions: { mood } } } };
}

function haveAll(workspace: Workspace, axes: readonly string[]): boolean {
  const [world] = workspace.index.worldsIn(fixtureUri('world.json'));
  assert.ok(world);
  return ValueCompleteness.of(workspace).haveAll(world, 'mood', axes);
}

describe('ValueCompleteness', () => {
  const sad = { id: 'sad', axis_name: 'joy', min: 0 };
  const npc = { id: 1, world_id: 1, stats: { mood: { joy: 5, joyTierId: 7, note: 'x' } } };

  it('asks again after an edit of tiers whose ids are put over a value', async () => {
    const { workspace } = await openWorkspace({ 'world.json': makeWorld([]), '1.npc.json': npc });
    assert.ok(haveAll(workspace, ['joyTierId']));
    workspace.setDocument(fixtureUri('world.json'), 1, toText(makeWorld([sad])));
    assert.ok(!haveAll(workspace, ['joyTierId']));
  });

  it('keeps its answer while an edit leaves the axes as they are, and asks again when one comes', async () => {
    const plain = (names: readonly string[], more: object) => {
      const mood = { id: 'mood', axes: names.map((name) => ({ name })), ...more };
      return toText({ id: 1, meta: { stats_config: { definitions: { mood } } } });
    };
    const { workspace } = await openWorkspace({
      'world.json': JSON.parse(plain(['joy'], {})),
      '1.npc.json': npc,
    });
    assert.ok(haveAll(workspace, ['joy']));
    workspace.setDocument(fixtureUri('world.json'), 1, plain(['joy'], { tiers: [sad] }));
    assert.ok(haveAll(workspace, ['joy']));
    workspace.setDocument(fixtureUri('world.json'), 2, plain(['joy', 'calm'], { tiers: [sad] }));
    assert.ok(!haveAll(workspace, ['calm']));
  });

  describe('with states', () => {
    const mood = { id: 'mood', axes: [{ name: 'joy' }, { name: 'calm' }] };
    const world = { id: 1, meta: { stats_config: { definitions: { mood } } } };
    const open = (base: object, override: object) =>
      openWorkspace({
        'world.json': world,
        '1.npc.json': { id: 1, world_id: 1, stats: base },
        '1.npc_state.json': { npc_id: 1, stats: override },
        '2.npc.json': { id: 2, world_id: 1, stats: { mood: { joy: 1, calm: 2 } } },
      });

    it('finds what an NPC lacks and its state has', async () => {
      const { workspace } = await open({ mood: { joy: 1 } }, { mood: { calm: 1 } });
      assert.ok(haveAll(workspace, ['joy', 'calm']));
    });

    it('misses what a state of an NPC without stats lacks', async () => {
      const { workspace } = await open({}, { mood: { joy: 1 } });
      assert.ok(haveAll(workspace, ['joy']));
      assert.ok(!haveAll(workspace, ['calm']));
    });

    it('needs nothing of a state whose NPC has all values', async () => {
      const { workspace } = await open({ mood: { joy: 1, calm: 1 } }, { mood: { joy: 1 } });
      assert.ok(haveAll(workspace, ['joy', 'calm']));
    });
  });
});
