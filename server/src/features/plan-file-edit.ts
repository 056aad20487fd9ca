import type { TextEdit } from 'vscode-languageserver-types';
import type { EditOperation } from '../base/problem.ts';
import { planEdits } from '../syntax/edit-operations.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { toTextEdits } from './to-text-edits.ts';

/** The edits of one file, and the version of the text that they are meant for. */
export interface PlannedFileEdit {
  readonly uri: string;
  readonly version: number | undefined;
  readonly edits: readonly TextEdit[];
}

/** The text edits that carry out operations on one file; undefined when it cannot be read or they cannot be done. */
export async function planFileEdit(
  workspace: Workspace,
  uri: string,
  operations: readonly EditOperation[],
): Promise<PlannedFileEdit | undefined> {
  const located = await workspace.locate(uri);
  if (located === undefined) return undefined;
  const edits = planEdits(located, operations);
  if (edits.length === 0) return undefined;
  return { uri, version: workspace.getFile(uri)?.version, edits: toTextEdits(located, edits) };
}
