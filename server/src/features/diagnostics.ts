import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity } from '../base/problem.ts';
import type { LocatedProblem } from './locate-problems.ts';

/** The LSP numbers of our severities. */
export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The LSP form of problems: source "Stat Lens", the rule's code, related places. */
export function toDiagnostics(problems: readonly LocatedProblem[]): Diagnostic[] {
  return problems.map(({ code, severity, message, range, related }) => ({
    range,
    severity: SEVERITIES[severity],
    source: 'Stat Lens',
    code,
    message,
    ...(related && {
      relatedInformation: related.map((place) => ({
        location: { uri: place.uri, range: place.range },
        message: place.message,
      })),
    }),
  }));
}
