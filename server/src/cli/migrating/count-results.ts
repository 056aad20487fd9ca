import type { MigratedFile } from './migrate-files.ts';

/** The sum of a run. */
export interface MigrationCounts {
  /** Files that were changed, or would be. */
  readonly migrated: number;
  /** Files that stay as they are though there is something to migrate. */
  readonly refused: number;
  readonly conflicts: number;
  readonly warnings: number;
  /** Relationships that were compared with the old game, and those that change tier or level. */
  readonly compared: number;
  readonly changed: number;
}

/** Counts what happened. */
export function countResults(files: readonly MigratedFile[]): MigrationCounts {
  const sum = (count: (file: MigratedFile) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  const notes = (kind: string) => sum((file) => file.notes.filter((note) => note.kind === kind).length);
  const isMigrated = ({ status }: MigratedFile) => status === 'planned' || status === 'written';
  return {
    migrated: files.filter(isMigrated).length,
    refused: files.filter(({ status }) => status === 'refused' || status === 'failed').length,
    conflicts: notes('conflict'),
    warnings: notes('warning'),
    compared: sum(({ compared }) => compared),
    changed: sum(({ changed }) => changed.length),
  };
}

/** Says whether somebody should look at what happened. */
export function needsPerson({ refused, conflicts, warnings, changed }: MigrationCounts): boolean {
  return refused + conflicts + warnings + changed > 0;
}
