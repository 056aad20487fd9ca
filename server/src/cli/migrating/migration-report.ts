import { formatPointer } from '../../base/json-pointer.ts';
import { formatJson } from '../formats/format-json.ts';
import { countResults } from './count-results.ts';
import { describeStanding } from './describe-results.ts';
import type { MigratedFile } from './migrate-files.ts';

/** How to write a report. */
export interface ReportOptions {
  readonly write: boolean;
  /** The path of a file for people. */
  readonly nameOf: (uri: string) => string;
}

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

/** The report as Markdown, for reviews. */
export function formatMigrationMarkdown(
  files: readonly MigratedFile[],
  { write, nameOf }: ReportOptions,
): string {
  const { migrated, refused, conflicts, compared, changed } = countResults(files);
  const lines = [
    '# Migration',
    '',
    `${write ? 'Migrated' : 'To migrate'}: ${migrated}. Not migrated: ${refused}. Conflicts: ${conflicts}. Relationships that change tier or level: ${changed} of ${compared}.`,
  ];
  for (const file of files) {
    lines.push(
      '',
      `## ${escapeMarkdown(nameOf(file.uri))}`,
      '',
      `${file.status}: ${escapeMarkdown(file.summary)}`,
    );
    if (file.notes.length + file.changed.length > 0) lines.push('', '| what | where | |', '|---|---|---|');
    for (const { kind, path, message } of file.notes) {
      lines.push(`| ${kind} | ${escapeMarkdown(formatPointer(path))} | ${escapeMarkdown(message)} |`);
    }
    for (const { entity, before, after, because } of file.changed) {
      const change = `${describeStanding(before)} -> ${describeStanding(after)}, because ${because}`;
      lines.push(`| outcome | ${escapeMarkdown(entity)} | ${escapeMarkdown(change)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function listStanding({ tierId, levelId }: MigratedFile['changed'][number]['after']) {
  return { tierId: tierId ?? null, levelId: levelId ?? null };
}

/** What comes from files must not become markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&').replace(/\s+/g, ' ');
}
