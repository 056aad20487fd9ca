import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId, openFixture, restoreFixture } from './editor/fixture.ts';
import { replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly isFine: boolean;
}

/** What the extension gives to others, as far as these tests look at it. */
interface Api {
  readonly status: { readonly shown: Shown };
}

/** Waits till the status item says this. */
async function waitForStatus(text: string, ...details: readonly string[]): Promise<Shown> {
  const api: Api | undefined = await vscode.extensions.getExtension(extensionId)?.activate();
  if (api === undefined) throw new Error('The extension is not there.');
  const { status } = api;
  return waitFor(
    `the status "${text}" with ${details.join(' and ')}`,
    () => status.shown,
    (shown) => shown.text === text && details.every((detail) => shown.detail.includes(detail)),
  );
}

describe('The status item', () => {
  afterEach(restoreFixture);

  it('names the world in force, counts files and problems in words, and tells the version', async () => {
    await openFixture('npcs/tobin.npc.json');
    const { version } = vscode.extensions.getExtension(extensionId)?.packageJSON ?? {};
    const shown = await waitForStatus('World: Harbour Town', '1 warning in this file', `version ${version}`);
    assert.match(shown.detail, /^\d+ stat files, /);
    assert.isTrue(shown.isFine);
  });

  it('follows the active editor', async () => {
    await openFixture('npcs/mara.npc.json');
    await waitForStatus('World: Harbour Town', 'no problems in this file');
    await openFixture('broken/world.json');
    await waitForStatus('World: Broken Reef', '1 error in this file');
    await openFixture('.vscode/settings.json');
    const { detail } = await waitForStatus('Not a stat file');
    assert.notInclude(detail, 'in this file');
  });

  it('follows the name of the world while it is typed', async () => {
    const world = await openFixture('world.json');
    await waitForStatus('World: Harbour Town');
    await replaceText(world, '"Harbour Town"', '"Old Harbour"');
    await waitForStatus('World: Old Harbour');
  });

  it('says that the server is there again after a restart', async () => {
    await openFixture('npcs/mara.npc.json');
    await vscode.commands.executeCommand('statLens.restartServer');
    await waitForStatus('World: Harbour Town', 'no problems in this file');
  });
});
