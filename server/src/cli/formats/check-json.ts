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
  const { shard, failures } = report;
  const summary = { ...counts, ...fixed };
  const frame = formatJson({ version: 1, files: [], summary, shard, failures, ...diff });
  const gap = frame.indexOf('[]') + 1;
  yield frame.slice(0, gap);
  const endings = new Map<string, string>();
  for (let start = 0; start < report.files.length; start += SLICE) {
    if (start > 0) yield ',';
    const files = report.files.slice(start, start + SLICE);
    const inJson = areSimple(files) ? keep : escapeInJson;
    const texts = files.map((file) => formatFile(file, { inJson, endings, nameOf }));
    yield texts.join(',');
  }
  yield `${report.files.length > 0 ? '\n  ' : ''}${frame.slice(gap)}`;
}

/** Whether all paths are the same in JSON: asking about many at once costs a tenth of asking about each. */
function areSimple(files: readonly CheckedFile[]): boolean {
  const text = JSON.stringify(files.map(({ path }) => path));
  return !text.includes('\\') && escapeUnprintableInLines(text) === text;
}

function keep(text: string): string {
  return text;
}

function escapeInJson(text: string): string {
  return escapeUnprintableInLines(JSON.stringify(text).slice(1, -1));
}

interface FileFormat {
  /** Makes of a path what stands between quotes. */
  readonly inJson: (path: string) => string;
  /** What comes behind the path of a clean file, by its kind: most files are clean, and of few kinds. */
  readonly endings: Map<string, string>;
  readonly nameOf: (uri: string) => string;
}

/** A file as one of the elements of a list one level deep. */
function formatFile({ path, kind, problems }: CheckedFile, { inJson, endings, nameOf }: FileFormat): string {
  // Ten thousand of these are told faster so than as objects.
  let ending = problems.length > 0 ? formatEnding(kind, formatProblems(problems, nameOf)) : endings.get(kind);
  if (ending === undefined) {
    ending = formatEnding(kind, '[]');
    endings.set(kind, ending);
  }
  return `\n    {\n      "path": "${inJson(path)}${ending}`;
}

function formatEnding(kind: string, problems: string): string {
  return `",\n      "kind": "${kind}",\n      "problems": ${problems}\n    }`;
}

function formatProblems(problems: readonly LocatedProblem[], nameOf: (uri: string) => string): string {
  const list = problems.map((problem) => toJson(problem, nameOf));
  // Line feeds stand between values only.
  return escapeUnprintableInLines(JSON.stringify(list, null, 2).replaceAll('\n', '\n      '));
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
