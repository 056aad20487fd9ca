import { formatPointer } from '../../base/json-pointer.ts';
import { countResults, describeStanding, type MigratedFile } from '../../features/migration-report.ts';
import { escapeUnprintableInLines } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';

/** How to tell about a run. */
export interface DescribeOptions {
  readonly write: boolean;
  readonly colors: Colors;
  /** The path of a file for people. */
  readonly nameOf: (uri: string) => string;
}

/** What happened, for people: a line per file, what needs a look below it, and a line that sums up. */
export function describeResults(files: readonly MigratedFile[], options: DescribeOptions): string {
  const lines = files.flatMap((file) => describeFile(file, options));
  return `${[...lines, ...(lines.length === 0 ? [] : ['']), describeSum(files, options)].join('\n')}\n`;
}

function describeFile(file: MigratedFile, { colors, nameOf }: DescribeOptions): string[] {
  const { notes, changed, status, summary } = file;
  const isRefused = status === 'refused' || status === 'failed';
  const told = notes
    .filter(({ kind }) => kind === 'conflict' || kind === 'warning')
    .map(
      ({ kind, path, message }) => `  ${colors.yellow(kind)} ${clean(formatPointer(path))} ${clean(message)}`,
    );
  const outcomes = changed.map(
    ({ entity, before, after, because }) =>
      `  ${colors.yellow('outcome')} ${clean(entity)} ${clean(`${describeStanding(before)} -> ${describeStanding(after)}, because ${because}`)}`,
  );
  const fact = isRefused ? `${colors.red('not migrated')}: ${clean(summary)}` : clean(summary);
  return [`${colors.bold(clean(nameOf(file.uri)))}: ${fact}`, ...told, ...outcomes];
}

function describeSum(files: readonly MigratedFile[], { write, colors }: DescribeOptions): string {
  const { migrated, refused, conflicts, changed, compared } = countResults(files);
  if (migrated + refused === 0 && files.length === 0) return 'Nothing to migrate';
  const parts = [`${write ? 'Migrated' : 'Would migrate'} ${countOf(migrated, 'file')}`];
  if (refused > 0) parts.push(`${countOf(refused, 'file')} not`);
  if (conflicts > 0) parts.push(countOf(conflicts, 'conflict'));
  if (changed > 0) parts.push(`${changed} of ${countOf(compared, 'relationship')} change tier or level`);
  else if (compared > 0) parts.push(`${countOf(compared, 'relationship')} keep tier and level`);
  return colors.bold(parts.join(', '));
}

function countOf(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function clean(text: string): string {
  return escapeUnprintableInLines(text).replaceAll('\n', ' ');
}
