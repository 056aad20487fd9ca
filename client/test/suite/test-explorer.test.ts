import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionId, fixtureUri } from './editor/fixture.ts';
import { waitFor } from './editor/wait-for.ts';

/** What the extension gives to others, as far as these tests look at it. */
interface Api {
  readonly tests: vscode.TestItemCollection;
}

/** The names of the balance tests of a file, as the Test Explorer shows them. */
function listNames({ tests }: Api, uri: vscode.Uri): string[] {
  const names: string[] = [];
  for (const [, file] of tests) {
    if (file.uri?.path !== uri.path) continue;
    for (const [, { label }] of file.children) names.push(label);
  }
  return names;
}

describe('The Test Explorer', () => {
  it('lists balance tests at their places, and runs them', async () => {
    const api: Api = await vscode.extensions.getExtension(extensionId)?.activate();
    const uri = fixtureUri('balance.stattest.json');
    const names = await waitFor(
      'the tests',
      () => listNames(api, uri),
      ({ length }) => length > 0,
    );
    assert.deepEqual(names, ['Mara is there', 'Nobody is there']);
    await vscode.commands.executeCommand('testing.runAll');
  });
});
