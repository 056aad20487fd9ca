import assert from 'node:assert/strict';
import { FIXTURE_ROOT, fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';
import { relativePath } from '../base/uri.ts';

const PACKAGE = { id: 'plugin.luck', label: 'Luck', definitions: {} };
const FILES = {
  'world.json': { id: 7, meta: { stats_config: { definitions: {} } } },
  'marsh/world.json': { id: 8, meta: { stats_config: { definitions: {} } } },
  'luck.stat_package.json': PACKAGE,
  'fate.stat_package.json': { ...PACKAGE, id: 'plugin.fate' },
  'charm.item.json': { id: 5, name: 'Charm', stats: {} },
  'quay.location.json': { id: 6, name: 'Quay', stats: {} },
  'mara.npc.json': { id: 12, name: 'Mara', stats: {} },
  'reed.npc.json': { id: 13, world_id: 8, name: 'Reed', stats: { fate: { luck: 1 } } },
};

/** The files that are checked again after `path` has become `value`. */
async function listAffected(path: string, value: unknown): Promise<string[]> {
  const { workspace } = await openWorkspace(FILES);
  const { affected } = workspace.setDocument(fixtureUri(path), 1, toText(value));
  return [...affected].map((uri) => relativePath(FIXTURE_ROOT, uri)).sort();
}

describe('findDependents', () => {
  it('looks again at what may name the definitions of a package, not at NPCs', async () => {
    assert.deepEqual(await listAffected('luck.stat_package.json', { ...PACKAGE, label: 'Good luck' }), [
      'charm.item.json',
      'fate.stat_package.json',
      'marsh/world.json',
      'quay.location.json',
      'world.json',
    ]);
  });

  it('looks again at who lives in a world, and at the packages around it', async () => {
    const world = { id: 8, meta: { stats_config: { definitions: {} }, brain_config: {} } };
    assert.deepEqual(await listAffected('marsh/world.json', world), [
      'fate.stat_package.json',
      'luck.stat_package.json',
      'reed.npc.json',
    ]);
  });

  it('looks at a bundle, which is a project of its own, when its world lies over a package', async () => {
    const { workspace } = await openWorkspace({
      ...FILES,
      'all.bundle.json': { core: { world: { id: 9, meta: { stats_config: { definitions: {} } } } } },
      'statlens.config.json': { packages: { statsConfig: 'overlay', files: ['*.stat_package.json'] } },
    });
    const changed = toText({ ...PACKAGE, label: 'Good luck' });
    const { affected } = workspace.setDocument(fixtureUri('luck.stat_package.json'), 1, changed);
    assert.ok(affected.has(fixtureUri('all.bundle.json')) && affected.has(fixtureUri('mara.npc.json')));
  });

  it('looks at nothing else after an item has changed', async () => {
    assert.deepEqual(await listAffected('charm.item.json', { id: 5, name: 'Lucky charm', stats: {} }), []);
  });
});
