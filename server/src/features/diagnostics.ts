import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem, Severity } from '../base/problem.ts';
import type { LocatedProblem } from './locate-problems.ts';

/** The LSP numbers of our severities. */
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The LSP form of problems: source "Stat Lens", the rule's code, related places. */
export function toDiagnostics(problems: readonly LocatedProblem[]): Diagnostic[] {
  return problems.map((problem) => ({
    range: problem.range,
    ...describeProblem(problem),
    ...(problem.related && {
      relatedInformation: problem.related.map((place) => ({
        location: { uri: place.uri, range: place.range },
        message: place.message,
      })),
    }),
  }));
}

type ProblemHead = Pick<Problem, 'code' | 'severity' | 'message' | 'known'>;

/** What a diagnostic says. Problems that a baseline knows are hints: there to be mended, but nobody's alarm. */
export function describeProblem({ code, severity, message, known }: ProblemHead) {
  return {
    severity: known ? DiagnosticSeverity.Hint : SEVERITIES[severity],
    source: l10n.t('Stat Lens'),
    code,
    message: known ? l10n.t('{0} (known: it is in the baseline)', message) : message,
  };
}
