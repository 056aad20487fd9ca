import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForCodes } from './editor/diagnostics.ts';
import { openFixture, restoreFixture } from './editor/fixture.ts';
import { waitForLens } from './editor/lenses.ts';
import { waitFor } from './editor/wait-for.ts';

/** The value of JSON text with line comments, as these fixtures hold them. */
function parse(text: string): {
  relationships?: unknown;
  stats?: { relationships?: Record<string, unknown> };
} {
  return JSON.parse(text.replaceAll(/^([^"]*?)\/\/.*$|(,) *\/\/.*$/gm, '$1$2'));
}

async function migrate(document: vscode.TextDocument): Promise<string> {
  const before = document.getText();
  await vscode.commands.executeCommand('statLens.migrateFile');
  await waitFor(
    'the migrated text',
    () => document.getText(),
    (text) => text !== before,
  );
  return document.getText();
}

function checkMigrated(text: string): void {
  const session = parse(text);
  assert.notProperty(session, 'relationships');
  assert.deepInclude(session.stats?.relationships?.['npc:12'], {
    affinity: 42,
    trust: 20,
    affinityTierId: 'friend',
    flags: ['met'],
  });
}

describe('Migration of a legacy session', () => {
  afterEach(restoreFixture);

  it('moves relationships to stats, keeps every comment and is undone in one step', async () => {
    const document = await openFixture('sessions/legacy.session.jsonc');
    await waitForLens(document.uri, 'Migrate to stats');
    const before = document.getText();
    const after = await migrate(document);
    checkMigrated(after);
    for (const comment of before.match(/\/\/.*/g) ?? []) assert.include(after, comment);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('works in a file without comments and leaves nothing to report', async () => {
    const document = await openFixture('sessions/legacy.session.json');
    await waitForLens(document.uri, 'Migrate to stats');
    checkMigrated(await migrate(document));
    await waitForCodes(document.uri, []);
  });
});
