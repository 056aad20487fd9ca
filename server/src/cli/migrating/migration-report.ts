import { formatPointer } from '../../base/json-pointer.ts';
import { countResults, type MigratedFile, type ReportOptions } from '../../features/migration-report.ts';
import { formatJson } from '../formats/format-json.ts';

/** The report as JSON; docs/migrating.md has its members. `diff` is that of a dry run. */
export function formatMigrationJson(
  files: readonly MigratedFile[],
  { write, nameOf }: ReportOptions,
  diff?: string,
): string {
  const told = files.map(({ uri, status, summary, names, notes, compared, changed }) => ({
    path: nameOf(uri),
    status,
    summary,
    migrations: names,
    notes: notes.map(({ path, ...note }) => ({ ...note, pointer: formatPointer(path) })),
    compared,
    changed: changed.map(({ path, before, after, ...outcome }) => ({
      ...outcome,
      pointer: formatPointer(path),
      before: before === undefined ? null : listStanding(before),
      after: listStanding(after),
    })),
  }));
  const summary = countResults(files);
  return formatJson({ version: 1, write, files: told, summary, ...(diff === undefined ? {} : { diff }) });
}

function listStanding({ tierId, levelId }: MigratedFile['changed'][number]['after']) {
  return { tierId: tierId ?? null, levelId: levelId ?? null };
}
