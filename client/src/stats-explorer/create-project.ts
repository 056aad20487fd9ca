import {
  commands,
  l10n,
  type QuickPickItem,
  Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { REQUESTS } from '../../../server/src/protocol/methods.ts';
import type {
  NewProjectParams,
  NewProjectResult,
  ProjectTemplate,
} from '../../../server/src/protocol/new-project.ts';
import type { ServerConnection } from '../server-connection.ts';

/** The longest name that the game stores for a world; the server says so too. */
const LONGEST_NAME = 128;

/** What a caller may have decided already, so that nobody need be asked for it. */
export interface ProjectChoices {
  readonly folder?: Uri;
  readonly template?: string;
  readonly worldName?: string;
}

/**
 * Makes a stats project from a template in a folder, and opens its world. Nothing is ever overwritten. Answers the folder;
 * undefined when the person thought better of it.
 */
export async function createProject(server: ServerConnection, named?: unknown): Promise<Uri | undefined> {
  const choices = readChoices(named);
  const folder = choices.folder ?? (await askFolder());
  if (folder === undefined) return undefined;
  const templates = await server.ask<readonly ProjectTemplate[]>(REQUESTS.projectTemplates, {});
  const wanted = choices.template ?? (await askTemplate(templates));
  if (wanted === undefined) return undefined;
  const usual = templates.find(({ name }) => name === wanted)?.worldName ?? '';
  const worldName = choices.worldName ?? (await askName(usual));
  if (worldName === undefined) return undefined;
  const params: NewProjectParams = { template: wanted, worldName: worldName.trim() };
  const { files } = await server.ask<NewProjectResult>(REQUESTS.newProject, params);
  await writeFiles(folder, files);
  await showProject(folder, Object.keys(files));
  return folder;
}

function readChoices(named: unknown): ProjectChoices {
  if (named instanceof Uri) return { folder: named };
  return typeof named === 'object' && named !== null ? named : {};
}

async function askFolder(): Promise<Uri | undefined> {
  const [only, ...more] = workspace.workspaceFolders ?? [];
  if (only !== undefined && more.length === 0) return only.uri;
  if (only !== undefined) {
    const picked: WorkspaceFolder | undefined = await window.showWorkspaceFolderPick({
      placeHolder: l10n.t('Where to make the project'),
    });
    return picked?.uri;
  }
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: l10n.t('Where to make the project'),
    openLabel: l10n.t('Make It Here'),
  });
  return chosen?.[0];
}

async function askTemplate(templates: readonly ProjectTemplate[]): Promise<string | undefined> {
  const items = templates.map(({ name, summary }): QuickPickItem => ({ label: name, detail: summary }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('New stats project'),
    placeHolder: l10n.t('What to begin with'),
  });
  return chosen?.label;
}

function askName(usual: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New stats project'),
    prompt: l10n.t('The name of the world'),
    value: usual,
    validateInput: (name) => {
      if (name.trim() === '') return l10n.t('A world needs a name.');
      return [...name].length > LONGEST_NAME
        ? l10n.t('A name has at most {0} characters.', LONGEST_NAME)
        : undefined;
    },
  });
}

async function writeFiles(folder: Uri, files: Readonly<Record<string, string>>): Promise<void> {
  const places = Object.keys(files).map((path) => ({ path, uri: Uri.joinPath(folder, ...path.split('/')) }));
  const taken: string[] = [];
  for (const { path, uri } of places) if (await isThere(uri)) taken.push(path);
  if (taken.length > 0) {
    throw new Error(l10n.t('Nothing is written, because these files are in the way: {0}', taken.join(', ')));
  }
  const edit = new WorkspaceEdit();
  for (const { path, uri } of places) {
    // Should a file have appeared meanwhile, the editor refuses the whole edit.
    const contents = new TextEncoder().encode(files[path]);
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  }
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('The files cannot be written there.'));
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function showProject(folder: Uri, paths: readonly string[]): Promise<void> {
  if (workspace.getWorkspaceFolder(folder) === undefined) {
    await commands.executeCommand('vscode.openFolder', folder);
    return;
  }
  const world = paths.find((path) => path === 'world.json') ?? paths[0];
  if (world === undefined) return;
  await window.showTextDocument(Uri.joinPath(folder, ...world.split('/')), { preview: false });
}
