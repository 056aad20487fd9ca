import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId, openFixture, restoreFixture } from './editor/fixture.ts';
import { waitFor } from './editor/wait-for.ts';

const commands = [
  'statLens.showEffectiveStats',
  'statLens.migrateFile',
  'statLens.restartServer',
  'statLens.showOutput',
];

describe('The extension in its host', () => {
  afterEach(restoreFixture);

  it('activates by itself in a folder with stat files', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.isDefined(extension, 'the extension is not installed');
    await openFixture('npcs/mara.npc.json');
    await waitFor('the extension to be active', () => extension?.isActive, Boolean);
  });

  it('registers its commands', async () => {
    await waitFor(
      `the commands ${commands.join(', ')}`,
      async () => (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('statLens.')),
      (seen) => commands.every((command) => seen.includes(command)),
    );
  });
});
