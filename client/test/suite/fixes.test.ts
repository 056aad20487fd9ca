import { assert } from 'chai';
import * as vscode from 'vscode';
import { ourDiagnostics, waitForCodes } from './editor/diagnostics.ts';
import { fixtureUri, openFixture, restoreFixture } from './editor/fixture.ts';
import { rangeOf, replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

const FIX_ALL = 'source.fixAll.statLens';
/** More than any list of actions has, so that the editor asks for the edits of all. */
const ALL = 100;

function waitForCode(uri: vscode.Uri, code: string) {
  return waitFor(
    `the code ${code} in ${uri.path}`,
    () => ourDiagnostics(uri),
    (seen) => seen.some((diagnostic) => diagnostic.code === code),
  );
}

function setOnSave(value: object | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('editor');
  return settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global);
}

/** The actions that the editor offers for a place, with their edits. */
async function actionsAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    vscode.CodeActionKind.QuickFix.value,
    ALL,
  );
  return found ?? [];
}

describe('Fixes', () => {
  afterEach(async () => {
    await setOnSave(undefined);
    await restoreFixture();
  });

  it('mend everything that is safe on save', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    const before = document.getText();
    await replaceText(document, '"strength": 90', '"Strength": "90"');
    await waitForCode(document.uri, 'entity/unknown-axis');
    await setOnSave({ [FIX_ALL]: 'explicit' });
    assert.isTrue(await document.save());
    assert.equal(document.getText(), before);
    await waitForCodes(document.uri, []);
  });

  it('add to the world what is missing there', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await replaceText(document, '"health": 100', '"health": 100,\n      "gusto": 5');
    await waitForCode(document.uri, 'entity/unknown-axis');
    const title = 'Add the axis "gusto" to "attributes" in the world';
    const actions = await actionsAt(document, '"gusto"');
    const action = actions.find((offered) => offered.title === title);
    assert.isDefined(action, actions.map((offered) => offered.title).join('; '));
    const [entry, ...more] = action?.edit?.entries() ?? [];
    assert.isEmpty(more);
    const [uri, edits] = entry ?? [];
    assert.equal(uri?.toString(), fixtureUri('world.json').toString());
    // Taken over without the question that the editor asks people before it changes another file.
    const confirmed = new vscode.WorkspaceEdit();
    confirmed.set(fixtureUri('world.json'), edits ?? []);
    assert.isTrue(await vscode.workspace.applyEdit(confirmed));
    await waitForCodes(document.uri, []);
  });
});
