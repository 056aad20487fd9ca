import type { CheckService } from '../../check-service.ts';
import type { LocatedProblem } from '../../features/locate-problems.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { KnownCount } from '../baseline/count-known.ts';
import type { Shard } from '../selecting/selection.ts';
import type { CheckFailure } from './check-failure.ts';
import { countSeverities } from './count-severities.ts';

/** One checked file with its problems, in the order of their places. */
export interface CheckedFile {
  /** Relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly uri: string;
  /** The kind's id: `world`, `npc`, `session`, ... */
  readonly kind: string;
  readonly problems: readonly LocatedProblem[];
  /** The tests in it that were run; absent where files are only checked. */
  readonly tests?: readonly CheckedTest[];
}

/** A test that was run. */
export interface CheckedTest {
  readonly name: string;
  /** Those of the file's problems that this test has; none when it passed. */
  readonly problems: readonly LocatedProblem[];
}

/** How many files were checked and how many problems of each severity they have. */
export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** How many more problems a baseline knows; absent without a baseline. */
  readonly known?: number;
  /** How many problems that a baseline knows do not occur any more. */
  readonly gone?: number;
  /** Only errors are reported and counted. */
  readonly onlyErrors?: true;
}

/** What a check found: every checked file, also those without problems, sorted by path. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly summary: CheckSummary;
  /** Which part of all files it is about; absent when it is about all. */
  readonly shard?: Shard;
  /** What could not be done as it was asked; absent when there is nothing of it. */
  readonly failures?: readonly CheckFailure[];
}

const NO_PROBLEMS: readonly LocatedProblem[] = [];

/** Checks `files`; problems that a baseline knows are left out. Only files with problems cost more than the check itself: their text is read again for places. */
export async function checkFiles(
  service: CheckService,
  files: Iterable<SourceFile>,
  nameOf: (uri: string) => string,
  known?: KnownCount,
): Promise<CheckReport> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const { uri, kind } = file;
    const isClean = service.judgeFile(file).shown.length === 0;
    const located = isClean ? NO_PROBLEMS : await service.checkLocated(uri);
    const problems = isClean ? NO_PROBLEMS : located.filter(({ known }) => !known);
    checked.push({ path: nameOf(uri), uri, kind: kind.id, problems });
  }
  if (!areSorted(checked)) checked.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files: checked, summary: { ...summarizeFiles(checked), ...known } };
}

/** As files are found, they mostly are: to look is cheaper than to sort. */
function areSorted(files: readonly CheckedFile[]): boolean {
  return files.every(({ path }, i) => path >= (files[i - 1]?.path ?? ''));
}

/** The report without what is milder than an error. */
export function keepErrors({ files, summary, ...rest }: CheckReport): CheckReport {
  return {
    ...rest,
    files: files.map((file) => ({
      ...file,
      problems: file.problems.filter(({ severity }) => severity === 'error'),
    })),
    summary: { ...summary, warnings: 0, information: 0, onlyErrors: true },
  };
}

function hasProblems({ problems }: CheckedFile): boolean {
  return problems.length > 0;
}

/** How many files these are, and how many problems of each severity they have. */
export function summarizeFiles(files: readonly CheckedFile[]): CheckSummary {
  // Nearly all have none, and need not be put into another list.
  const counts = countSeverities(files.filter(hasProblems).flatMap(({ problems }) => problems));
  return {
    files: files.length,
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
  };
}
