import type { LocatedProblem } from '../../features/locate-problems.ts';
import type { FixOutcome } from '../fixing/fix-files.ts';
import type { CheckReport } from '../reporting/check-report.ts';
import { formatJson } from './format-json.ts';

/**
 * The report for programs, version 1 (docs/cli.md). Members are added over time, never renamed or taken away.
 * `nameOf` answers the path of a related place's file.
 */
export function formatCheckJson(
  report: CheckReport,
  nameOf: (uri: string) => string,
  fixes?: FixOutcome,
): string {
  const files = report.files.map(({ path, kind, problems }) => ({
    path,
    kind,
    problems: problems.map((problem) => toJson(problem, nameOf)),
  }));
  const fixed = fixes && { fixed: fixes.problems, fixedFiles: fixes.files };
  const diff = fixes?.diff !== undefined && { diff: fixes.diff };
  const { onlyErrors: _, ...counts } = report.summary;
  return formatJson({ version: 1, files, summary: { ...counts, ...fixed }, ...diff });
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
