import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Problem } from '../base/problem.ts';
import { COMMANDS } from '../protocol/commands.ts';
import { FIX_ALL_KIND } from '../protocol/fix-all-kind.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readActionData } from './code-action/action-data.ts';
import type { CodeActionRequest, FixableProject } from './code-action/code-action-request.ts';
import {
  listFixAll,
  listFixes,
  listFixesOfCodes,
  type OfferedAction,
  type TouchedProblem,
  toTouched,
} from './code-action/list-fix-actions.ts';
import { hasOwnFixes, listMigrations } from './code-action/list-migrations.ts';
import { planAction } from './code-action/plan-action.ts';
import { isBrokenText } from './fix-all/is-broken-text.ts';
import { rangeOf } from './locate-problems.ts';
import { rangesTouch } from './ranges-touch.ts';
import { listRefactorings } from './refactor/list-refactorings.ts';
import { listSuppressActions } from './suppress/suppress-action.ts';
import { canCreate, type EditStyle } from './workspace-edit.ts';

/**
 * The quick fixes for the problems that the range touches, for all problems of their codes, and the migration of legacy
 * blocks; the refactorings that fit its start; and, when asked for by its kind, the fix of everything in the file that
 * can be mended safely, unless it is broken.
 */
export async function findCodeActions(
  project: FixableProject,
  file: SourceFile,
  request: CodeActionRequest,
): Promise<CodeAction[]> {
  const located = await project.workspace.locate(file.uri);
  if (located === undefined) return [];
  const problems = project.check(file.uri);
  const wantsFixes = isWanted(CodeActionKind.QuickFix, request);
  const touched = wantsFixes ? findTouched(located, problems, request) : undefined;
  const echoed = wantsFixes ? findTouched(located, project.listLeftToEditor(file.uri), request) : [];
  // Each fix for itself is made in a broken text, too, but never all of them at once.
  const together = file.syntaxProblems.length > 0 && isBrokenText(located.text) ? [] : problems;
  const offered = [
    ...(touched === undefined ? [] : listFixes(file, touched.filter(hasOwnFixes))),
    ...listEchoedFixes(file, echoed),
    ...(touched === undefined ? [] : listFixesOfCodes(file, together, touched)),
    ...(isWanted(FIX_ALL_KIND, request) ? listFixAll(file, together) : []),
    ...listOfferedRefactorings(project.workspace, file, located, request),
  ];
  const migrations = touched === undefined ? [] : listMigrations(file, located, request.range, touched);
  const runs = request.commands?.has(COMMANDS.migrateFile) === true;
  const suppressing = { workspace: project.workspace, file, located, problems, style: request.style };
  const suppressions = await listSuppressActions(suppressing, touched ?? []);
  return [
    ...(await finish(project, file, offered, request)),
    ...(runs ? migrations.map(toCommand) : await finish(project, file, migrations, request)),
    ...suppressions,
  ];
}

/**
 * Makes the edit of an action that was found before. `outdated`: the text has changed since; `impossible`: the text is
 * broken just there, or a file that belongs to the change cannot be read.
 */
export async function resolveCodeAction(
  project: FixableProject,
  sent: unknown,
  style: EditStyle,
): Promise<WorkspaceEdit | 'outdated' | 'impossible'> {
  const data = readActionData(sent);
  const file = data && project.workspace.getFile(data.uri);
  if (data === undefined || file === undefined) return 'impossible';
  if (data.version !== (file.version ?? null)) return 'outdated';
  const edit = await planAction(project, file, data, style);
  // Nobody who saves wants to hear that there was nothing to do.
  const isFixAll = data.fix === undefined && data.refactor === undefined && data.migration === undefined;
  return edit ?? (isFixAll ? {} : 'impossible');
}

/** The fixes of problems that the editor reports itself: it does not know our diagnostics of them. */
function listEchoedFixes(file: SourceFile, echoed: readonly TouchedProblem[]): OfferedAction[] {
  return listFixes(file, echoed).map(({ action: { diagnostics, ...action }, data }) => ({ action, data }));
}

/** A migration as what an editor does that asks people first where somebody gets another tier or level. */
function toCommand({ action, data: { uri } }: OfferedAction): CodeAction {
  const command = { title: action.title, command: COMMANDS.migrateFile, arguments: [uri] };
  return { ...action, command };
}

function listOfferedRefactorings(
  workspace: Workspace,
  file: SourceFile,
  located: LocatedText,
  request: CodeActionRequest,
): OfferedAction[] {
  const path = located.pathAt(located.lines().offsetAt(request.range.start))?.path;
  const kinds = request.only ?? [CodeActionKind.Refactor];
  if (path === undefined || !kinds.some(mayBeRefactoring)) return [];
  // Without a later question all edits are made at once, and those of thousands of files take too long for a menu.
  const isAsked = request.only !== undefined || (request.invoked && request.lazy);
  const found = listRefactorings(workspace, file, path, { canCreate: canCreate(request.style), isAsked });
  return found
    .filter(({ kind }) => isWanted(kind, request))
    .map(({ title, kind }) => ({
      action: { title, kind },
      data: { uri: file.uri, version: file.version ?? null, refactor: { path, title } },
    }));
}

function mayBeRefactoring(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.Refactor || kind.startsWith(`${CodeActionKind.Refactor}.`);
}

/** Actions with their edits, those left out that cannot be done; or with what it takes to make the edits later. */
async function finish(
  project: FixableProject,
  file: SourceFile,
  offered: readonly OfferedAction[],
  { lazy, style }: CodeActionRequest,
): Promise<CodeAction[]> {
  if (lazy) return offered.map(({ action, data }) => ({ ...action, data }));
  const actions: CodeAction[] = [];
  for (const { action, data } of offered) {
    const edit = await planAction(project, file, data, style);
    if (edit !== undefined) actions.push({ ...action, edit });
  }
  return actions;
}

function findTouched(
  located: LocatedText,
  problems: readonly Problem[],
  { range, invoked }: CodeActionRequest,
): TouchedProblem[] {
  const placed = problems.map((problem) => toTouched(problem, rangeOf(located, problem)));
  const touching = (wanted: Range) =>
    placed.filter(({ diagnostic }) => rangesTouch(diagnostic.range, wanted));
  const found = touching(range);
  return found.length > 0 || !invoked ? found : touching(wholeLines(range));
}

function wholeLines({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: 0 },
    end: { line: end.line, character: Number.MAX_SAFE_INTEGER },
  };
}

/** Kinds form a tree: who asks for a kind asks for all kinds below it. Unasked, nobody wants a whole file changed. */
function isWanted(kind: string, { only }: CodeActionRequest): boolean {
  if (only === undefined) return kind !== FIX_ALL_KIND;
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
