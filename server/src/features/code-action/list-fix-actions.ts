import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Problem } from '../../base/problem.ts';
import { FIX_ALL_KIND } from '../../protocol/fix-all-kind.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { describeProblem } from '../diagnostics.ts';
import { isSafelyFixable } from '../fix-all/choose-fixes.ts';
import { type ActionData, identifyPlace } from './action-data.ts';

/** An action whose edit has not been made yet. */
export interface OfferedAction {
  readonly action: CodeAction;
  readonly data: ActionData;
}

/** A problem with the diagnostic by which the editor knows it. */
export interface TouchedProblem {
  readonly problem: Problem;
  readonly diagnostic: Diagnostic;
}

/** A problem at its range, as editors are to find it among their diagnostics. */
export function toTouched(problem: Problem, range: Range): TouchedProblem {
  return { problem, diagnostic: { range, ...describeProblem(problem) } };
}

/** One action for each fix of each problem. */
export function listFixes(file: SourceFile, touched: readonly TouchedProblem[]): OfferedAction[] {
  return touched.flatMap(({ problem, diagnostic }) => {
    const fixes = problem.fixes ?? [];
    return fixes.map(({ title, safe }) => ({
      action: {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(safe && fixes.length === 1 && { isPreferred: true }),
      },
      data: {
        ...dataOf(file),
        fix: { code: problem.code, place: identifyPlace(problem), title },
      },
    }));
  });
}

/** For each kind of problem that is touched and of which the file has several to be mended safely: all of them at once. */
export function listFixesOfCodes(
  file: SourceFile,
  problems: readonly Problem[],
  touched: readonly TouchedProblem[],
): OfferedAction[] {
  const codes = new Set(
    touched.filter(({ problem }) => isSafelyFixable(problem)).map(({ problem }) => problem.code),
  );
  const isRepeated = (code: string) =>
    problems.filter((problem) => problem.code === code && isSafelyFixable(problem)).length > 1;
  return [...codes].filter(isRepeated).map((code) => ({
    action: {
      title: l10n.t('Fix all "{0}" problems in this file', code),
      kind: CodeActionKind.QuickFix,
      diagnostics: touched.filter(({ problem }) => problem.code === code).map(({ diagnostic }) => diagnostic),
    },
    data: { ...dataOf(file), code },
  }));
}

/** All safe fixes of the file at once, for people and for saving; nothing when there is none. */
export function listFixAll(file: SourceFile, problems: readonly Problem[]): OfferedAction[] {
  if (!problems.some(isSafelyFixable)) return [];
  const action = { title: l10n.t('Fix all problems that can be fixed safely'), kind: FIX_ALL_KIND };
  return [{ action, data: dataOf(file) }];
}

function dataOf({ uri, version }: SourceFile): ActionData {
  return { uri, version: version ?? null };
}
