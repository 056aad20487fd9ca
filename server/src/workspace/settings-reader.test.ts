import assert from 'node:assert/strict';
import { openWorkspace } from '../../test/workspace-fixture.ts';

describe('SettingsReader', () => {
  it('reads the .gitignore of a root in which no JSON file lies', async () => {
    const { workspace } = await openWorkspace({
      '.gitignore': '*.npc.json\n',
      'cast/deep/mara.npc.json': { id: 1, name: 'Mara', stats: {} },
      'worlds/world.json': { id: 7, name: 'Harbour', meta: {} },
    });
    assert.deepEqual(
      [...workspace.files()].map(({ kind }) => kind.id),
      ['world'],
    );
  });
});
