import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId, openFixture, restoreFixture } from './editor/fixture.ts';
import { waitFor } from './editor/wait-for.ts';

describe('The extension in its host', () => {
  afterEach(restoreFixture);

  it('activates by itself in a folder with stat files', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.isDefined(extension, 'the extension is not installed');
    await openFixture('npcs/mara.npc.json');
    await waitFor('the extension to be active', () => extension?.isActive, Boolean);
  });

  it('registers every command that it offers, with its title in words', async () => {
    const { contributes } = vscode.extensions.getExtension(extensionId)?.packageJSON ?? {};
    const offered: { readonly command: string; readonly title: string }[] = contributes.commands;
    assert.isAtLeast(offered.length, 8);
    const ids = offered.map(({ command }) => command);
    await waitFor(
      `the commands ${ids.join(', ')}`,
      async () => (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('statLens.')),
      (seen) => ids.every((command) => seen.includes(command)),
    );
    for (const { title } of offered) assert.notMatch(title, /%/);
  });
});
