import type { LocatedProblem } from '../../features/locate-problems.ts';
import { escapeUnprintableInLines } from '../escape-unprintable.ts';
import type { FixOutcome } from '../fixing/fix-files.ts';
import type { CheckedFile, CheckReport } from '../reporting/check-report.ts';
import { formatJson } from './format-json.ts';

/** How many files are put into words at once: the whole of a large report takes as much memory as all that it is about. */
const SLICE = 500;

/**
 * The report for programs, version 1 (docs/cli.md), in pieces that make one JSON text. Members are added over time, never renamed
 * or taken away. `nameOf` answers the path of a related place's file.
 */
export function* formatCheckJson(
  report: CheckReport,
  nameOf: (uri: string) => string,
  fixes?: FixOutcome,
): Iterable<string> {
  const fixed = fixes && { fixed: fixes.problems, fixedFiles: fixes.files };
  const diff = fixes?.diff !== undefined && { diff: fixes.diff };
  const { onlyErrors: _, ...counts } = report.summary;
  const frame = formatJson({ version: 1, files: [], summary: { ...counts, ...fixed }, ...diff });
  const gap = frame.indexOf('[]') + 1;
  yield frame.slice(0, gap);
  for (let start = 0; start < report.files.length; start += SLICE) {
    const files = report.files.slice(start, start + SLICE).map((file) => formatFile(file, nameOf));
    yield escapeUnprintableInLines(`${start > 0 ? ',' : ''}${files.join(',')}`);
  }
  yield `${report.files.length > 0 ? '\n  ' : ''}${frame.slice(gap)}`;
}

/** A file as one of the elements of a list one level deep. */
function formatFile({ path, kind, problems }: CheckedFile, nameOf: (uri: string) => string): string {
  // Ten thousand of these are told faster so than as objects.
  const list = problems.length === 0 ? '[]' : formatProblems(problems, nameOf);
  return `\n    {\n      "path": ${JSON.stringify(path)},\n      "kind": "${kind}",\n      "problems": ${list}\n    }`;
}

function formatProblems(problems: readonly LocatedProblem[], nameOf: (uri: string) => string): string {
  const list = problems.map((problem) => toJson(problem, nameOf));
  // Line feeds stand between values only.
  return JSON.stringify(list, null, 2).replaceAll('\n', '\n      ');
}

function toJson(problem: LocatedProblem, nameOf: (uri: string) => string) {
  const { code, severity, message, pointer, range, related, fixable } = problem;
  return {
    code,
    severity,
    message,
    pointer,
    range,
    ...(related && { related: related.map((place) => ({ path: nameOf(place.uri), ...omitUri(place) })) }),
    fixable,
  };
}

function omitUri<T extends { readonly uri: string }>({ uri: _, ...rest }: T): Omit<T, 'uri'> {
  return rest;
}
