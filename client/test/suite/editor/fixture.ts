import * as vscode from 'vscode';

/** The name of the extension under test: publisher and name. */
export const extensionId = 'stat-lens.stat-lens';

/** Where a file of the opened fixture folder is, in either host. */
export function fixtureUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The editor has no folder open.');
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

/** Opens a file of the fixture in an editor with the focus in it. */
export async function openFixture(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fixtureUri(path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Drops all unsaved changes and closes all editors, so that every test starts from the fixture as it is on disk. */
export async function restoreFixture(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((open) => open.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
