import { assert } from 'chai';
import * as vscode from 'vscode';
import { fixtureUri, openFixture, restoreFixture } from './editor/fixture.ts';
import { waitForLens } from './editor/lenses.ts';
import { replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

/** Runs the command for one file, and goes on doing this till it has ended. */
async function migrateFile(file: vscode.TextDocument, goOn: () => Promise<void>): Promise<void> {
  await waitForLens(file.uri, 'Migrate to stats');
  let isDone = false;
  const done = vscode.commands.executeCommand('statLens.migrateFile', file.uri).then(() => {
    isDone = true;
  });
  await waitFor(
    'the end of the migration',
    async () => {
      await goOn();
      return isDone;
    },
    (ended) => ended,
  );
  await done;
}

/** Runs the command, accepts what the picker offers, and applies the refactor preview as soon as it is there. */
async function migrateThroughPreview(quiet: vscode.TextDocument): Promise<void> {
  const before = quiet.getText();
  const done = vscode.commands.executeCommand('statLens.migrateFolder', fixtureUri('old_saves'));
  await waitFor(
    'the migrated text',
    async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await vscode.commands.executeCommand('refactorPreview.apply');
      return quiet.getText();
    },
    (text) => text !== before,
  );
  await done;
}

describe('Migration of a folder', () => {
  afterEach(restoreFixture);

  it('goes through the refactor preview, where other outcomes wait for a tick, and is undone in one step', async () => {
    const loud = await openFixture('old_saves/loud.session.json');
    const quiet = await openFixture('old_saves/quiet.session.json');
    await waitForLens(quiet.uri, 'Migrate to stats');
    await replaceText(quiet, '"affinity": 42', '"affinity": 43');
    const [unsaved, other] = [quiet.getText(), loud.getText()];
    await migrateThroughPreview(quiet);
    const { relationships, stats } = JSON.parse(quiet.getText());
    assert.isUndefined(relationships);
    assert.deepEqual(stats.relationships['npc:12'], { affinity: 43, trust: 20, affinityTierId: 'friend' });
    assert.equal(loud.getText(), other, 'what changes a level was done without a tick');
    const report = await waitFor(
      'the report',
      () => vscode.workspace.textDocuments.find(({ isUntitled }) => isUntitled)?.getText() ?? '',
      (text) => text.startsWith('# Migration'),
    );
    assert.include(report, 'confidant');
    await vscode.window.showTextDocument(quiet);
    await vscode.commands.executeCommand('undo');
    assert.equal(quiet.getText(), unsaved);
  });

  describe('of a single file with several things to migrate', () => {
    it('asks which to do, and does those in one step', async () => {
      const bundle = await openFixture('old_game/isle.bundle.json');
      const before = bundle.getText();
      await migrateFile(bundle, async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await vscode.commands.executeCommand('refactorPreview.apply');
      });
      const { world, npcs } = JSON.parse(bundle.getText()).core;
      assert.hasAllKeys(world.meta.stats_config.definitions, ['relationships']);
      assert.deepEqual(npcs[0].stats, { combat_skills: { strength: 90, agility: 50 } });
      await vscode.window.showTextDocument(bundle);
      await vscode.commands.executeCommand('undo');
      assert.equal(bundle.getText(), before);
    });

    it('does nothing when nobody answers', async () => {
      const bundle = await openFixture('old_game/isle.bundle.json');
      const before = bundle.getText();
      await migrateFile(bundle, async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      });
      assert.equal(bundle.getText(), before);
    });
  });

  it('asks in the same preview before a single file changes what somebody is', async () => {
    const loud = await openFixture('old_saves/loud.session.json');
    const before = loud.getText();
    await migrateFile(loud, async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
    });
    assert.equal(loud.getText(), before, 'what changes a level was done without a tick');
  });
});
