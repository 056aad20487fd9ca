import { assert } from 'chai';
import * as vscode from 'vscode';
import { ourDiagnostics, waitForCodes } from './editor/diagnostics.ts';
import { extensionId, openFixture, restoreFixture } from './editor/fixture.ts';
import { replaceText } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

/** The browser's files are not on a disk, so nothing there can run programs on them. */
function runsOnDisk(): boolean {
  return vscode.workspace.workspaceFolders?.[0]?.uri.scheme === 'file';
}

function openTabs(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** The text of the log that the panel shows. */
function shownLog(): string {
  return vscode.workspace.textDocuments
    .filter(({ uri }) => uri.scheme === 'output')
    .map((document) => document.getText())
    .join('\n');
}

function setTrace(value: string | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('statLens');
  return settings.update('trace.server', value, vscode.ConfigurationTarget.Global);
}

describe('Actions', () => {
  afterEach(async () => {
    await setTrace(undefined);
    await restoreFixture();
  });

  it('fix everything that is safe, undone by one step, and then nothing more', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    const before = document.getText();
    await replaceText(document, '"strength": 90', '"Strength": "90"');
    const broken = document.getText();
    await waitFor(
      'the problem',
      () => ourDiagnostics(document.uri),
      (seen) => seen.some(({ code }) => code === 'entity/unknown-axis'),
    );
    await vscode.commands.executeCommand('statLens.fixAll', document.uri);
    await waitFor(
      'the fixed text',
      () => document.getText(),
      (text) => text === before,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), broken);
    await vscode.commands.executeCommand('redo');
    await vscode.commands.executeCommand('statLens.fixAll');
    assert.equal(document.getText(), before);
    await waitForCodes(document.uri, []);
  });

  it('are listed to choose from', async () => {
    await openFixture('npcs/mara.npc.json');
    const choosing = vscode.commands.executeCommand('statLens.showActions').then(() => true);
    await waitFor(
      'the first action to be done',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return Promise.race([choosing, new Promise((resolve) => setTimeout(resolve, 100, false))]);
      },
      (isDone) => isDone === true,
    );
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri.scheme);
    assert.isTrue(
      shown.some((scheme) => scheme.startsWith('stat-lens')),
      shown.join(),
    );
  });

  it('put a report into the clipboard that tells nothing of the files', async () => {
    await openFixture('npcs/mara.npc.json');
    await waitForCodes((await openFixture('npcs/tobin.npc.json')).uri, ['entity/clamped']);
    await vscode.commands.executeCommand('statLens.copyDiagnosticsReport');
    const report = await vscode.env.clipboard.readText();
    const { version } = vscode.extensions.getExtension(extensionId)?.packageJSON ?? {};
    for (const part of [
      `# Stat Lens ${version}`,
      `- editor: ${vscode.env.appName} ${vscode.version}`,
      '- server: ready',
      '- reading: complete',
      '- worlds: 3',
      '- of the kind npc: 3',
      '- problems entity/clamped: 1',
      '- statLens.trace.server: off',
    ]) {
      assert.include(report, part);
    }
    // In the browser the folder is the root, whose path is in every code.
    const { path = '' } = vscode.workspace.workspaceFolders?.[0]?.uri ?? {};
    for (const secret of ['mara', 'Mara', 'tobin', 'courage', '.json', path.length > 1 ? path : '/npcs']) {
      assert.notInclude(report, secret);
    }
  });

  it('open the first steps', async () => {
    await vscode.commands.executeCommand('statLens.openWalkthrough');
    await waitFor('the first steps', openTabs, (labels) =>
      labels.some((label) => /Welcome|Walkthrough/.test(label)),
    );
  });

  it('write the talk with the server to the output while the setting says so', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await vscode.commands.executeCommand('statLens.showOutput');
    await setTrace('messages');
    await waitFor(
      'a request in the log',
      async () => {
        await vscode.commands.executeCommand(
          'vscode.executeHoverProvider',
          document.uri,
          new vscode.Position(5, 8),
        );
        return shownLog();
      },
      (log) => /Sending request 'textDocument\/hover/.test(log),
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('check the folder in a task, where programs can run', async () => {
    const found = await vscode.tasks.fetchTasks({ type: 'stat-lens' });
    if (!runsOnDisk()) {
      assert.isEmpty(found);
      return;
    }
    assert.deepEqual(
      found.map(({ name, source }) => `${source}: ${name}`),
      ['Stat Lens: check'],
    );
    const [task] = found;
    if (task === undefined) return;
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.source !== task.source) return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1, 'the fixture has an error');
    // The editor knows all of it already, and does not show it again.
    const world = await openFixture('broken/world.json');
    await waitForCodes(world.uri, ['tier/overlap']);
    assert.lengthOf(vscode.languages.getDiagnostics(world.uri), 1);
  });
});
