import { formatPointer } from '../../base/json-pointer.ts';
import {
  describeStanding,
  type MigratedFile,
  type MigrationCounts,
} from '../../features/migration-report.ts';
import { countOf } from '../count-of.ts';
import { escapeUnprintableInLines } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';

/** How to tell about a run. */
export interface DescribeOptions {
  readonly write: boolean;
  readonly colors: Colors;
  /** The path of a file for people. */
  readonly nameOf: (uri: string) => string;
}

/** What became of a file, for people: a line, and lines for what needs a look below it. */
export function describeFile(file: MigratedFile, { colors, nameOf }: DescribeOptions): string {
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
  return `${[`${colors.bold(clean(nameOf(file.uri)))}: ${fact}`, ...told, ...outcomes].join('\n')}\n`;
}

/** The line that sums up a run; `isEmpty` when there was nothing to tell about any file. */
export function describeSum(
  { migrated, refused, conflicts, changed, compared }: MigrationCounts,
  isEmpty: boolean,
  { write, colors }: Pick<DescribeOptions, 'write' | 'colors'>,
): string {
  if (migrated + refused === 0 && isEmpty) return 'Nothing to migrate';
  const parts = [`${write ? 'Migrated' : 'Would migrate'} ${countOf(migrated, 'file')}`];
  if (refused > 0) parts.push(`${countOf(refused, 'file')} not`);
  if (conflicts > 0) parts.push(countOf(conflicts, 'conflict'));
  if (changed > 0) parts.push(`${changed} of ${countOf(compared, 'relationship')} change tier or level`);
  else if (compared > 0) parts.push(`${countOf(compared, 'relationship')} keep tier and level`);
  return colors.bold(parts.join(', '));
}

function clean(text: string): string {
  return escapeUnprintableInLines(text).replaceAll('\n', ' ');
}
