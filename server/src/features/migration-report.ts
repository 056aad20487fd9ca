import * as l10n from '@vscode/l10n';
import { formatPointer } from '../base/json-pointer.ts';
import type { ChangedOutcome, RunName, RunNote } from './migration-run.ts';
import { type MigrationStatus, nameNote, nameStatus } from './migration-words.ts';

/** What became of one file. */
export interface MigratedFile {
  readonly uri: string;
  readonly status: MigrationStatus;
  /** Why it was refused or failed, or what was done; a clause. */
  readonly summary: string;
  readonly names: readonly RunName[];
  readonly notes: readonly RunNote[];
  /** How many relationships were compared with the old game, and those that change tier or level. */
  readonly compared: number;
  readonly changed: readonly ChangedOutcome[];
}

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

/** How to write a report. */
export interface ReportOptions {
  readonly write: boolean;
  /** The path of a file for people. */
  readonly nameOf: (uri: string) => string;
}

/** Counts what happened. */
export function countResults(files: readonly MigratedFile[]): MigrationCounts {
  return files.reduce(addToCounts, NOTHING_COUNTED);
}

/** The sum of a run that has not begun. */
export const NOTHING_COUNTED: MigrationCounts = {
  migrated: 0,
  refused: 0,
  conflicts: 0,
  warnings: 0,
  compared: 0,
  changed: 0,
};

/** The sum with one file more. */
export function addToCounts(counts: MigrationCounts, file: MigratedFile): MigrationCounts {
  const { status, notes, compared, changed } = file;
  const { conflicts, warnings } = countNotes(notes);
  return {
    migrated: counts.migrated + (status === 'planned' || status === 'written' ? 1 : 0),
    refused: counts.refused + (status === 'refused' || status === 'failed' ? 1 : 0),
    conflicts: counts.conflicts + conflicts,
    warnings: counts.warnings + warnings,
    compared: counts.compared + compared,
    changed: counts.changed + changed.length,
  };
}

/** The notes that people should look at. */
type NoteCounts = Pick<MigrationCounts, 'conflicts' | 'warnings'>;

/** Counts the notes that people should look at. */
export function countNotes(notes: readonly RunNote[]): NoteCounts {
  const count = (kind: RunNote['kind']) => notes.filter((note) => note.kind === kind).length;
  return { conflicts: count('conflict'), warnings: count('warning') };
}

/** How many conflicts and warnings there are, in words, for the end of a sentence; without those that there are not. */
export function tellNotes({ conflicts, warnings }: NoteCounts): readonly string[] {
  const told: string[] = [];
  if (conflicts > 0) told.push(conflicts === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', conflicts));
  if (warnings > 0) told.push(warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings));
  return told;
}

/** Tier and level in words: `friend, close`; `no tier, no level`. */
export function describeStanding(standing: ChangedOutcome['before']): string {
  if (standing === undefined) return l10n.t('a failure of the game');
  return `${standing.tierId ?? l10n.t('no tier')}, ${standing.levelId ?? l10n.t('no level')}`;
}

/** The report as Markdown, for reviews. */
export function formatMigrationMarkdown(files: readonly MigratedFile[], options: ReportOptions): string {
  const parts = files.map((file) => formatMarkdownFile(file, options));
  return formatMarkdownHead(countResults(files), options) + parts.join('');
}

/** What the report as Markdown says of all files, before it comes to each. */
export function formatMarkdownHead(counts: MigrationCounts, { write }: ReportOptions): string {
  const { migrated, refused, conflicts, warnings, compared, changed } = counts;
  const sum = l10n.t(
    '{0}: {1}. Not migrated: {2}. Conflicts: {3}. Warnings: {4}. Relationships that change tier or level: {5} of {6}.',
    write ? l10n.t('Migrated') : l10n.t('To migrate'),
    migrated,
    refused,
    conflicts,
    warnings,
    changed,
    compared,
  );
  return `# ${l10n.t('Migration')}\n\n${sum}\n`;
}

/** What the report as Markdown says of one file. */
export function formatMarkdownFile(file: MigratedFile, { nameOf }: ReportOptions): string {
  const lines = [
    '',
    `## ${escapeMarkdown(nameOf(file.uri))}`,
    '',
    `${nameStatus(file.status)}: ${escapeMarkdown(file.summary)}`,
  ];
  if (file.notes.length + file.changed.length > 0)
    lines.push('', `| ${l10n.t('what')} | ${l10n.t('where')} | |`, '|---|---|---|');
  for (const { kind, path, message } of file.notes) {
    lines.push(`| ${nameNote(kind)} | ${escapeMarkdown(formatPointer(path))} | ${escapeMarkdown(message)} |`);
  }
  for (const { entity, before, after, because } of file.changed) {
    const change = l10n.t(
      '{0} -> {1}, because {2}',
      describeStanding(before),
      describeStanding(after),
      because,
    );
    lines.push(`| ${l10n.t('outcome')} | ${escapeMarkdown(entity)} | ${escapeMarkdown(change)} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** What comes from files must not become markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&').replace(/\s+/g, ' ');
}
