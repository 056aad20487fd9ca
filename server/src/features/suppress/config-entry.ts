import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { EditOperation, Problem } from '../../base/problem.ts';
import { StablePointers } from '../../base/stable-pointer.ts';
import { joinUri, parentUri, relativePath } from '../../base/uri.ts';
import { CONFIG_FILE_NAME } from '../../kinds/detect-kind.ts';
import { planEdits } from '../../syntax/edit-operations.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { toTextEdits } from '../to-text-edits.ts';
import { type EditStyle, toWorkspaceEdit } from '../workspace-edit.ts';

/** Where the entry goes, and in which form the editor wants the change. */
export interface ConfigEntryRequest {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  readonly style: EditStyle;
}

/**
 * The edit that adds a suppression of the problem to the config that is in force for its file; where there is none, and
 * the editor lets us, it makes one in the project's folder. Undefined when that cannot be done.
 */
export async function planConfigEntry(
  { workspace, file, style }: ConfigEntryRequest,
  problem: Problem,
): Promise<WorkspaceEdit | undefined> {
  const known = workspace.configOf(file.uri).uri;
  const uri = known ?? joinUri(findRoot(file), CONFIG_FILE_NAME);
  const entry = {
    code: problem.code,
    file: relativePath(parentUri(uri), file.uri),
    pointer: new StablePointers(file.value).format(problem.path),
  };
  return known === undefined ? createConfig(uri, entry, style) : changeConfig(workspace, known, entry, style);
}

async function changeConfig(
  workspace: Workspace,
  uri: string,
  entry: object,
  style: EditStyle,
): Promise<WorkspaceEdit | undefined> {
  const located = await workspace.locate(uri);
  if (located === undefined) return undefined;
  const config = workspace.getFile(uri);
  const list = isJsonObject(config?.value) ? ownMember(config.value, 'suppressions') : undefined;
  const operation: EditOperation = Array.isArray(list)
    ? { kind: 'insert-item', path: ['suppressions'], json: JSON.stringify(entry) }
    : { kind: 'insert-member', path: [], key: 'suppressions', json: JSON.stringify([entry]) };
  const edits = toTextEdits(located, planEdits(located, [operation]));
  if (edits.length === 0) return undefined;
  const label = l10n.t('Ignore the problem');
  return toWorkspaceEdit([{ uri, version: config?.version, edits, label, isElsewhere: false }], style);
}

function createConfig(uri: string, entry: object, style: EditStyle): WorkspaceEdit | undefined {
  if (!style.creates || !style.versioned) return undefined;
  const newText = `${JSON.stringify({ suppressions: [entry] }, null, 2)}\n`;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}

/** The folder of the outermost project around the file; the file's own folder outside any, and for a bundle. */
function findRoot({ uri, family }: SourceFile): string {
  return family === '' || family.startsWith('bundle:') ? parentUri(uri) : family;
}
