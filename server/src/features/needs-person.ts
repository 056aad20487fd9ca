import type { MigrationCounts } from './migration-report.ts';

/** Says whether somebody should look at what happened. */
export function needsPerson({ refused, conflicts, warnings, changed }: MigrationCounts): boolean {
  return refused + conflicts + warnings + changed > 0;
}
