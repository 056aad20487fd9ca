import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../../base/problem.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { planFixAll } from '../fix-all/plan-fix-all.ts';
import { planMigration } from '../migrate-file.ts';
import { planFileEdit } from '../plan-file-edit.ts';
import { listRefactorings } from '../refactor/list-refactorings.ts';
import { planRefactoring } from '../refactor/plan-refactoring.ts';
import { toTextEdits } from '../to-text-edits.ts';
import { canCreate, type EditStyle, type FileEdit, toWorkspaceEdit } from '../workspace-edit.ts';
import { type ActionData, identifyPlace } from './action-data.ts';
import type { FixableProject } from './code-action-request.ts';

/** Makes the edit of an action; undefined when it cannot be made, or not any more. */
export async function planAction(
  project: FixableProject,
  file: SourceFile,
  data: ActionData,
  style: EditStyle,
): Promise<WorkspaceEdit | undefined> {
  const { fix, refactor, migration } = data;
  if (refactor !== undefined) return planChosenRefactoring(project.workspace, file, refactor, style);
  if (migration) return planWholeMigration(project.workspace, file, style);
  const found = fix === undefined ? undefined : findFix(project, file, fix);
  if (fix !== undefined && found === undefined) return undefined;
  const files =
    found === undefined
      ? await planAll(project, file, data.code)
      : await planFix(project.workspace, file, found);
  return files.length === 0 ? undefined : toWorkspaceEdit(files, style);
}

async function planChosenRefactoring(
  workspace: Workspace,
  file: SourceFile,
  { path, title }: NonNullable<ActionData['refactor']>,
  style: EditStyle,
): Promise<WorkspaceEdit | undefined> {
  const request = { canCreate: canCreate(style), isAsked: true };
  const found = listRefactorings(workspace, file, path, request).find((each) => each.title === title);
  return found && planRefactoring(workspace, file.uri, found, style);
}

async function planWholeMigration(
  workspace: Workspace,
  file: SourceFile,
  style: EditStyle,
): Promise<WorkspaceEdit | undefined> {
  const plan = await planMigration(workspace, file);
  if (typeof plan === 'string') return undefined;
  const { uri, version, textEdits } = plan;
  return toWorkspaceEdit(
    [{ uri, version, edits: textEdits, label: l10n.t('Migrate to stats'), isElsewhere: false }],
    style,
  );
}

function findFix(
  project: FixableProject,
  file: SourceFile,
  { code, place, title }: NonNullable<ActionData['fix']>,
): Fix | undefined {
  return [...project.check(file.uri), ...project.listLeftToEditor(file.uri)]
    .filter((problem) => problem.code === code && identifyPlace(problem) === place)
    .flatMap(({ fixes }) => fixes ?? [])
    .find((fix) => fix.title === title);
}

/** All or nothing: when a file cannot be changed as the fix would have it, nothing is. */
async function planFix(workspace: Workspace, file: SourceFile, fix: Fix): Promise<readonly FileEdit[]> {
  const own = fix.operations();
  const elsewhere = fix.elsewhere?.() ?? [];
  const steps =
    own.length === 0 ? elsewhere : [{ uri: file.uri, label: fix.title, operations: own }, ...elsewhere];
  const edits: FileEdit[] = [];
  for (const { uri, label, operations } of steps) {
    const edit = await planFileEdit(workspace, uri, operations);
    if (edit === undefined) return [];
    edits.push({ ...edit, label, isElsewhere: uri !== file.uri });
  }
  return edits;
}

async function planAll(project: FixableProject, { uri, version }: SourceFile, code: string | undefined) {
  const located = await project.workspace.locate(uri);
  if (located === undefined) return [];
  const { text } = located;
  const plan = planFixAll(project.fork(), { uri, text, ...(code !== undefined && { code }) });
  if (plan === undefined) return [];
  const label = code === undefined ? l10n.t('Fix all') : l10n.t('Fix all "{0}"', code);
  return [{ uri, version, edits: toTextEdits(located, plan.edits), label, isElsewhere: false }];
}
