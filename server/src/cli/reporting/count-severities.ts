import type { Severity } from '../../base/problem.ts';

/** How many problems there are of each severity. */
export function countSeverities(
  problems: Iterable<{ readonly severity: Severity }>,
): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
