import { assert } from 'chai';
import * as vscode from 'vscode';
import { allDiagnostics, type SeenDiagnostic, waitForCodes } from './editor/diagnostics.ts';
import { openFixture, restoreFixture } from './editor/fixture.ts';
import { positionIn, replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

/** Long enough for a slower reporter to add its own word, in milliseconds. */
const settlingTime = 1500;

/** Everything reported in a file after all reporters had their say. */
async function waitForAllDiagnostics(uri: vscode.Uri): Promise<SeenDiagnostic[]> {
  await waitFor(
    'a diagnostic',
    () => allDiagnostics(uri),
    (seen) => seen.length > 0,
  );
  await new Promise((resolve) => setTimeout(resolve, settlingTime));
  return allDiagnostics(uri);
}

async function waitForExactlyOne(uri: vscode.Uri): Promise<void> {
  const seen = await waitForAllDiagnostics(uri);
  assert.lengthOf(seen, 1, JSON.stringify(seen, undefined, 2));
}

describe("Beside VS Code's own JSON support", () => {
  afterEach(restoreFixture);

  it('a syntax error is shown once', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForCodes(document.uri, []);
    await replaceText(document, '"name": "Mara",', '"name": "Mara"');
    await waitForExactlyOne(document.uri);
  });

  it('a duplicate key is shown by one reporter, once per place', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForCodes(document.uri, []);
    await replaceText(document, '"name": "Mara",', '"name": "Mara", "name": "Mara",');
    const seen = await waitForAllDiagnostics(document.uri);
    assert.lengthOf(new Set(seen.map(({ source }) => source)), 1, JSON.stringify(seen, undefined, 2));
    assert.lengthOf(new Set(seen.map(({ range }) => range)), seen.length, JSON.stringify(seen, undefined, 2));
  });

  it('people may choose which of two equal keys to keep', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForCodes(document.uri, []);
    await replaceText(document, '"name": "Mara",', '"name": "Mara", "name": "Mara Holt",');
    const start = positionIn(document, '"name": "Mara Holt"');
    const actions = await waitFor(
      'the choice',
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(start, start),
          vscode.CodeActionKind.QuickFix.value,
          10,
        ),
      (found) => found.some(({ title }) => title.startsWith('Keep the last')),
    );
    const chosen = actions.find(({ title }) => title.startsWith('Keep the last'));
    assert.isOk(chosen?.edit && (await vscode.workspace.applyEdit(chosen.edit)));
    assert.include(document.getText(), '"name": "Mara Holt"');
    assert.notInclude(document.getText(), '"name": "Mara",');
  });

  it('a value of the wrong type is shown once', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForCodes(document.uri, []);
    await replaceText(document, '"name": "Mara"', '"name": 7');
    await waitForExactlyOne(document.uri);
  });

  it('a key that nobody knows is shown once', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForCodes(document.uri, []);
    await replaceText(document, '"name": "Mara",', '"name": "Mara", "stast": {},');
    await waitForExactlyOne(document.uri);
  });

  it('a hover over a key of a stat file has one author', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForCodes(document.uri, []);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, '"stats"'),
    );
    assert.lengthOf(hovers, 1);
  });

  it('a comment in a .jsonc file is no problem', async () => {
    const document = await openFixture('sessions/legacy.session.jsonc');
    const seen = await waitFor(
      'a report of the legacy format',
      () => allDiagnostics(document.uri),
      (diagnostics) => diagnostics.some(({ code }) => code.includes('legacy')),
    );
    assert.notInclude(
      seen.map(({ message }) => message.toLowerCase()).join('\n'),
      'comments are not permitted',
    );
  });
});
