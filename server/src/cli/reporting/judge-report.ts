import type { Severity } from '../../base/problem.ts';
import type { CheckSummary } from './check-report.ts';

/** When a check fails. */
export interface Judgement {
  /** Problems of this severity, and worse ones, fail it; errors when absent. */
  readonly failOn?: Severity;
  /** More warnings than this fail it; undefined: any number is fine. */
  readonly maxWarnings?: number;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };

/** Says whether one severity is as bad as another, or worse. */
export function isAtLeast(severity: Severity, other: Severity): boolean {
  return RANKS[severity] >= RANKS[other];
}

/** Says whether what was found fails the check, and why when that needs words. */
export function judgeReport(
  { errors, warnings, information }: CheckSummary,
  { failOn = 'error', maxWarnings }: Judgement,
): { readonly fails: boolean; readonly reasons: readonly string[] } {
  const reasons: string[] = [];
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    reasons.push(`too many warnings: ${warnings}, and at most ${maxWarnings} are allowed`);
  }
  const mild = (isAtLeast('warning', failOn) ? warnings : 0) + (failOn === 'information' ? information : 0);
  if (errors === 0 && mild > 0) reasons.push(`no errors, but ${failOn} is enough to fail (--fail-on)`);
  return { fails: errors > 0 || reasons.length > 0, reasons };
}
