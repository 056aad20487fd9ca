import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForCodes } from './editor/diagnostics.ts';
import { fixtureUri, openFixture, restoreFixture } from './editor/fixture.ts';
import { waitForLens } from './editor/lenses.ts';
import { positionIn, replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

function textsOf(scheme: string): string[] {
  return vscode.workspace.textDocuments
    .filter(({ uri, isClosed }) => uri.scheme === scheme && !isClosed)
    .map((document) => document.getText());
}

function waitForText(scheme: string, part: string): Promise<string[]> {
  return waitFor(
    `"${part}" in a document of ${scheme}`,
    () => textsOf(scheme),
    (texts) => texts.some((text) => text.includes(part)),
  );
}

/** The uris that the active tab shows, the left one first. */
function activeUris(): string[] {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  return input instanceof vscode.TabInputCustom ? [input.uri.toString()] : [];
}

async function putCursor(document: vscode.TextDocument, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const position = positionIn(document, text);
  editor.selection = new vscode.Selection(position, position);
}

describe('Linked documents', () => {
  afterEach(restoreFixture);

  it('compare base with effective stats, and follow edits of other files', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    await waitForLens(npc.uri, 'strength 90');
    await vscode.commands.executeCommand('statLens.compareBaseWithEffective');
    await waitForText('stat-lens-stats', '"healthTierId": "hurt"');
    const uris = activeUris();
    assert.lengthOf(uris, 2);
    assert.match(uris[0] ?? '', /^stat-lens-stats:.*\.base\.jsonc/);
    assert.match(uris[1] ?? '', /^stat-lens-stats:.*\.effective\.jsonc/);
    await waitForText('stat-lens-stats', '"health": 100');
    const state = await vscode.workspace.openTextDocument(fixtureUri('npc_states/mara.npc_state.json'));
    await replaceText(state, '"health": 65', '"health": 71');
    await waitForText('stat-lens-stats', '"healthTierId": "fit"');
    await waitForCodes(state.uri, []);
  });

  it('live on when the server is started anew', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    await waitForLens(npc.uri, 'strength 90');
    await vscode.commands.executeCommand('statLens.compareBaseWithEffective');
    await waitForText('stat-lens-stats', '"strengthTierId": "expert"');
    await vscode.commands.executeCommand('statLens.restartServer');
    await replaceText(npc, '"strength": 90', '"strength": 41');
    await waitForText('stat-lens-stats', '"strengthTierId": "able"');
  });

  it('open the world at the definition that the cursor is in, and its merged config', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    await waitForLens(npc.uri, 'strength 90');
    await putCursor(npc, '"strength"');
    await vscode.commands.executeCommand('statLens.openWorld');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), fixtureUri('world.json').toString());
    assert.equal(editor?.document.getText(editor.selection), '"attributes"');
    await vscode.commands.executeCommand('statLens.openMergedWorld');
    await waitForText('stat-lens-world', '// package core.mood');
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'jsonc');
  });

  it('explain the problem under the cursor', async () => {
    const npc = await openFixture('npcs/tobin.npc.json');
    await waitForCodes(npc.uri, ['entity/clamped']);
    await putCursor(npc, '140');
    await vscode.commands.executeCommand('statLens.explainProblem');
    await waitFor('the page', activeUris, ([uri]) => uri === 'stat-lens-rule:/entity/clamped.md');
  });
});

describe('Refactorings', () => {
  afterEach(restoreFixture);

  it('are offered where they fit, and make files', async () => {
    const npc = await openFixture('npcs/tobin.npc.json');
    await waitForCodes(npc.uri, ['entity/clamped']);
    const at = positionIn(npc, '"health"');
    const find = () =>
      vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
        'vscode.executeCodeActionProvider',
        npc.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.Refactor.value,
        10,
      );
    const title = `Move "health" to the NPC's state`;
    const actions = await waitFor('the refactoring', find, (seen) =>
      (seen ?? []).some((action) => action.title === title),
    );
    const edit = actions?.find((action) => action.title === title)?.edit;
    assert.isDefined(edit);
    if (edit === undefined) return;
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const state = fixtureUri('npc_states/tobin.npc_state.json');
    const made = await vscode.workspace.openTextDocument(state);
    assert.deepEqual(JSON.parse(made.getText()), { npc_id: 15, stats: { attributes: { health: 80 } } });
    assert.notInclude(npc.getText(), 'health');
    await vscode.window.showTextDocument(made);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(state);
  });

  it('stand beside colours for ids that exist', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    const tokens = await waitFor(
      'the semantic tokens',
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          npc.uri,
        ),
      (seen) => (seen?.data.length ?? 0) > 0,
    );
    assert.equal((tokens?.data.length ?? 0) / 5, 3, 'attributes, strength and health');
  });
});
