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
});
