import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Workspace } from '../../workspace/workspace.ts';
import { planFileEdit } from '../plan-file-edit.ts';
import { type EditStyle, type FileEdit, toWorkspaceEdit } from '../workspace-edit.ts';
import type { Refactoring, RefactorStep } from './refactoring.ts';

/** The edit of a refactoring that was asked for in the file at `uri`; all or nothing, undefined when it cannot be made. */
export async function planRefactoring(
  workspace: Workspace,
  uri: string,
  { plan }: Refactoring,
  style: EditStyle,
): Promise<WorkspaceEdit | undefined> {
  const files: FileEdit[] = [];
  for (const step of (await plan()) ?? []) {
    const edit = await planStep(workspace, uri, step);
    if (edit === undefined) return undefined;
    files.push(edit);
  }
  return files.length === 0 ? undefined : toWorkspaceEdit(files, style);
}

async function planStep(
  workspace: Workspace,
  origin: string,
  step: RefactorStep,
): Promise<FileEdit | undefined> {
  const { uri, label } = step;
  if ('operations' in step) {
    const edit = await planFileEdit(workspace, uri, step.operations);
    return edit && { ...edit, label, isElsewhere: uri !== origin };
  }
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: step.text }];
  return { uri, version: undefined, edits, label, isElsewhere: false, isNew: true };
}
