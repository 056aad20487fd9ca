import { assert } from 'chai';
import * as vscode from 'vscode';
import { allDiagnostics, ourDiagnostics, waitForCodes } from './editor/diagnostics.ts';
import { openFixture, restoreFixture } from './editor/fixture.ts';
import { positionIn, replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

const FILE = 'settings/statlens.config.json';

describe('statlens.config.json', () => {
  afterEach(restoreFixture);

  it('is JSON with comments, known by its schema, and checked by us where the schema ends', async () => {
    const document = await openFixture(FILE);
    assert.equal(document.languageId, 'jsonc');
    await replaceText(
      document,
      '{}',
      '{\n  // a note\n  "ignroe": [],\n  "rules": { "tier/gpa": "off" },\n}',
    );
    const ours = await waitForCodes(document.uri, ['settings/unknown-rule']);
    assert.match(ours[0]?.message ?? '', /did you mean "tier\/gap"/);
    const seen = await waitFor(
      'a word of the JSON support about the unknown key',
      () => allDiagnostics(document.uri),
      (all) => all.some(({ message }) => message.includes('ignroe')),
    );
    assert.lengthOf(seen, 2, JSON.stringify(seen));
    assert.lengthOf(ourDiagnostics(document.uri), 1);
  });

  it('is completed: settings, codes and severities', async () => {
    const document = await openFixture(FILE);
    await replaceText(document, '{}', '{\n  "rules": { "" }\n}');
    const position = positionIn(document, '""');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.includeMembers(labels, ['tier/gap', 'tier/*']);
  });
});
