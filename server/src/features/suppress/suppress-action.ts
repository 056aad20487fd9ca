import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Problem } from '../../base/problem.ts';
import { allowsComments } from '../../kinds/allows-comments.ts';
import { isHideable } from '../../suppression/match-code.ts';
import { planSuppressionComment } from '../../suppression/plan-comment.ts';
import type { LocatedText } from '../../syntax/located-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { TouchedProblem } from '../code-action/list-fix-actions.ts';
import { toTextEdits } from '../to-text-edits.ts';
import { type EditStyle, toWorkspaceEdit } from '../workspace-edit.ts';
import { planConfigEntry } from './config-entry.ts';

/** What the suppressing of problems needs to know. */
export interface SuppressRequest {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  readonly located: LocatedText;
  /** All problems of the file. */
  readonly problems: readonly Problem[];
  readonly style: EditStyle;
}

/** More problems are not offered to be hidden at once: the list would be too long to read, and take long to make. */
const MOST_OFFERS = 10;

/** For each problem the ways not to be told of it any more: a comment beside it, an entry in the config. */
export async function listSuppressActions(
  request: SuppressRequest,
  touched: readonly TouchedProblem[],
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  const hideable = touched.filter(({ problem }) => isHideable(problem.code));
  for (const { problem, diagnostic } of hideable.slice(0, MOST_OFFERS)) {
    const offer = (title: string, edit: WorkspaceEdit | undefined) => {
      if (edit === undefined) return;
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit });
    };
    offer(l10n.t('Ignore this {0} here', problem.code), planComment(request, problem));
    offer(
      l10n.t('Ignore this {0} in statlens.config.json', problem.code),
      await planConfigEntry(request, problem),
    );
  }
  return actions;
}

function planComment(
  { file, located, problems, style }: SuppressRequest,
  problem: Problem,
): WorkspaceEdit | undefined {
  // In broken text nobody knows what a comment would be about.
  const isBroken = file.syntaxProblems.some(({ code }) => code === 'syntax/invalid-json');
  if (!allowsComments(file.uri) || isBroken) return undefined;
  const edit = planSuppressionComment(located, problem, problems);
  if (edit === undefined) return undefined;
  const { uri, version } = file;
  const edits = toTextEdits(located, [edit]);
  return toWorkspaceEdit(
    [{ uri, version, edits, label: l10n.t('Ignore the problem'), isElsewhere: false }],
    style,
  );
}
