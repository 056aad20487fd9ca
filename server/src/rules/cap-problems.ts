import * as l10n from '@vscode/l10n';
import type { Problem } from '../base/problem.ts';
import { tooManyProblems } from './notices.ts';
import { PROBLEM_CAP } from './problem-cap.ts';

/**
 * At most `PROBLEM_CAP` problems and a word about the others, of which `leftOut` were not even kept; what the game
 * rejects is never among the others first.
 */
export function capProblems(problems: readonly Problem[], leftOut: number): readonly Problem[] {
  const left = problems.length + leftOut - PROBLEM_CAP;
  if (left <= 0) return problems;
  const worstFirst = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const message = l10n.t('{0} more problems in this file are not shown', left);
  const { code, severity } = tooManyProblems;
  return [...worstFirst.slice(0, PROBLEM_CAP), { code, severity, path: [], message }];
}

const RANK = { error: 0, warning: 1, information: 2 } as const;
