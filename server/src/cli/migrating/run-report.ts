import { formatPointer } from '../../base/json-pointer.ts';
import {
  formatMarkdownFile,
  formatMarkdownHead,
  type MigratedFile,
  type MigrationCounts,
  type ReportOptions,
} from '../../features/migration-report.ts';
import { escapeUnprintableInLines } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';
import { describeFile, describeSum } from './describe-results.ts';
import { TextSpool } from './text-spool.ts';

/** A report that grows while a run goes on, and of which hardly anything is kept in memory. */
export interface RunReport {
  /** Adds one file, in the order in which they are told. */
  readonly add: (file: MigratedFile) => void;
  /** Adds the difference of one file, for reports that have it. */
  readonly addDiff: (diff: string) => void;
  /** Hands over the whole report in pieces, once the sum is known. */
  readonly drain: (counts: MigrationCounts, take: (piece: string) => void) => void;
}

/** The report as lines for people: a line per file, what needs a look below it, and a line that sums up. */
export function openTextReport(options: ReportOptions & { readonly colors: Colors }): RunReport {
  const lines = new TextSpool();
  let isEmpty = true;
  return {
    add: (file) => {
      isEmpty = false;
      lines.append(describeFile(file, options));
    },
    addDiff: () => {},
    drain: (counts, take) => {
      lines.drain(take);
      take(`${isEmpty ? '' : '\n'}${describeSum(counts, isEmpty, options)}\n`);
    },
  };
}

/** The report as Markdown, for reviews. */
export function openMarkdownReport(options: ReportOptions): RunReport {
  const parts = new TextSpool();
  return {
    add: (file) => parts.append(formatMarkdownFile(file, options)),
    addDiff: () => {},
    drain: (counts, take) => {
      take(formatMarkdownHead(counts, options));
      parts.drain(take);
    },
  };
}

/** The report as JSON; docs/migrating.md has its members. `withDiff`: the difference is one of them. */
export function openJsonReport(options: ReportOptions, withDiff: boolean): RunReport {
  const files = new TextSpool();
  const diffs = new TextSpool();
  let isEmpty = true;
  return {
    add: (file) => {
      files.append(`${isEmpty ? '' : ','}\n    ${writeJson(listFile(file, options), 4)}`);
      isEmpty = false;
    },
    // A JSON string may be written piece by piece.
    addDiff: (diff) => {
      if (withDiff) diffs.append(writeJson(diff, 0).slice(1, -1));
    },
    drain: (counts, take) => {
      take(`{\n  "version": 1,\n  "write": ${options.write},\n  "files": [`);
      files.drain(take);
      take(`${isEmpty ? '' : '\n  '}],\n  "summary": ${writeJson(counts, 2)}`);
      if (withDiff) {
        take(',\n  "diff": "');
        diffs.drain(take);
        take('"');
      }
      take('\n}\n');
    },
  };
}

/** JSON text of printable characters, its lines but the first indented by so many spaces more. */
function writeJson(value: unknown, indentation: number): string {
  const text = escapeUnprintableInLines(JSON.stringify(value, null, 2));
  // Line feeds stand between values only: those inside strings are escaped already.
  return text.replaceAll('\n', `\n${' '.repeat(indentation)}`);
}

function listFile(file: MigratedFile, { nameOf }: ReportOptions) {
  const { uri, status, summary, names, notes, compared, changed } = file;
  return {
    path: nameOf(uri),
    status,
    summary,
    migrations: names,
    notes: notes.map(({ kind, message, value, path }) => ({
      kind,
      message,
      ...(value !== undefined && { value }),
      pointer: formatPointer(path),
    })),
    compared,
    changed: changed.map(({ path, before, after, ...outcome }) => ({
      ...outcome,
      pointer: formatPointer(path),
      before: before === undefined ? null : listStanding(before),
      after: listStanding(after),
    })),
  };
}

function listStanding({ tierId, levelId }: MigratedFile['changed'][number]['after']) {
  return { tierId: tierId ?? null, levelId: levelId ?? null };
}
