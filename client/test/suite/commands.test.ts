import { assert } from 'chai';
import * as vscode from 'vscode';
import { ourDiagnostics, waitForCodes } from './editor/diagnostics.ts';
import { fixtureUri, openFixture, restoreFixture } from './editor/fixture.ts';
import { waitForLens } from './editor/lenses.ts';
import { replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

const scheme = 'stat-lens-effective';

/** The read-only documents with effective stats that are open now. */
function effectiveTexts(): string[] {
  return vscode.workspace.textDocuments
    .filter(({ uri, isClosed }) => uri.scheme === scheme && !isClosed)
    .map((document) => document.getText());
}

describe('Commands', () => {
  afterEach(restoreFixture);

  it('shows effective stats in a read-only document that follows edits of other files', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    await waitForLens(npc.uri, 'strength 90');
    await vscode.commands.executeCommand('statLens.showEffectiveStats');
    await waitFor('the effective stats', effectiveTexts, ([text = '']) => text.includes('expert'));
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === scheme);
    assert.equal(shown?.document.languageId, 'markdown');
    const world = await openFixture('world.json');
    await replaceText(world, '"id": "expert"', '"id": "master"');
    await waitFor('the new tier', effectiveTexts, ([text = '']) => text.includes('master'));
  });

  it('says so when there is nothing to show', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('statLens.showEffectiveStats');
    await vscode.commands.executeCommand('statLens.migrateFile');
    assert.isEmpty(vscode.window.visibleTextEditors);
  });

  it('changes nothing in a file without legacy data', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    const before = npc.getText();
    await vscode.commands.executeCommand('statLens.migrateFile', npc.uri.toString());
    assert.equal(npc.getText(), before);
    assert.isFalse(npc.isDirty);
  });

  it('restarts the server, which then knows everything again', async () => {
    const npc = await openFixture('npcs/tobin.npc.json');
    await waitForCodes(npc.uri, ['entity/clamped']);
    await vscode.commands.executeCommand('statLens.restartServer');
    await waitForCodes(npc.uri, ['entity/clamped']);
    await waitFor(
      'the problems of a closed file',
      () => ourDiagnostics(fixtureUri('broken/world.json')),
      (seen) => seen.length > 0,
    );
    await waitForLens((await openFixture('npcs/mara.npc.json')).uri, 'strength 90');
  });

  it('clears the problems of a file that is deleted, and sees one that is created', async () => {
    const source = await vscode.workspace.fs.readFile(fixtureUri('npcs/tobin.npc.json'));
    const text = new TextDecoder().decode(source).replace('15', '16');
    const copy = fixtureUri('npcs/copy.npc.json');
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(text));
    await waitForCodes(copy, ['entity/clamped']);
    await vscode.workspace.fs.delete(copy);
    await waitForCodes(copy, []);
  });
});
