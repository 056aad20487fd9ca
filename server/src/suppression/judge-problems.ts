import type { Problem } from '../base/problem.ts';
import { StablePointers } from '../base/stable-pointer.ts';
import { capProblems } from '../rules/cap-problems.ts';
import { PROBLEM_CAP } from '../rules/problem-cap.ts';
import { setLevel } from '../rules/set-levels.ts';
import type { BaselineEntry } from '../workspace/baseline.ts';
import type { ConfigSuppression } from '../workspace/project-config.ts';
import type { RuleLevels } from '../workspace/rule-levels.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { BaselineCounts, isRecordable, keyOf } from './baseline-key.ts';
import { CommentMatcher } from './comment-matcher.ts';
import { EntryMatcher } from './entry-matcher.ts';
import { reportComments } from './report-comments.ts';

/** What the rules found in a file, with the severities in force. */
export interface FoundProblems {
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly leftOut: number;
}

/** What people have said about a file's problems, besides in the file. */
export interface Verdicts {
  /** The config's suppressions that speak of the file. */
  readonly entries: readonly ConfigSuppression[];
  /** What the baseline knows of the file. */
  readonly known: readonly BaselineEntry[];
  /** How the config sets the rules for the file. */
  readonly levels: RuleLevels | undefined;
  /** Codes that are not looked for. */
  readonly unchecked: ReadonlySet<string>;
  /** Everything was read, so that what is not found is not there. */
  readonly isComplete: boolean;
}

/** A file's problems after everyone had a say. */
export interface JudgedProblems {
  /** What is shown: the new problems, up to a cap, then the known ones, marked as such. */
  readonly shown: readonly Problem[];
  /** All that nothing hides, new and known. */
  readonly open: readonly Problem[];
  /** How many of them the baseline knows. */
  readonly knownCount: number;
  /** The config's suppressions that hid something. */
  readonly used: ReadonlySet<ConfigSuppression>;
}

const NOTHING_USED: ReadonlySet<ConfigSuppression> = new Set();

/**
 * The way of a problem from the rules to the people, in one place: the rules found it, with the severity that the config
 * gives it; comments and the config's suppressions hide it, and those that hide nothing are problems themselves; the
 * baseline tells what is known; only then the cap, so that nothing hidden or known can crowd out what is new.
 */
export function judgeProblems(file: SourceFile, found: FoundProblems, verdicts: Verdicts): JudgedProblems {
  const { entries, known } = verdicts;
  if (file.suppressions === undefined && entries.length === 0 && known.length === 0) {
    const shown = capProblems(found.problems, found.leftOut);
    return { shown, open: found.problems, knownCount: 0, used: NOTHING_USED };
  }
  const pointers = new StablePointers(file.value);
  const { open, used } = hideSuppressed(file, found.problems, verdicts, pointers);
  const parts = partByBaseline(open, known, pointers);
  const shownKnown = parts.known
    .slice(0, PROBLEM_CAP)
    .map((problem) => ({ ...problem, known: true as const }));
  const shown = [...capProblems(parts.fresh, found.leftOut), ...shownKnown];
  return { shown, open, knownCount: parts.known.length, used };
}

function hideSuppressed(
  { suppressions, syntaxProblems }: SourceFile,
  problems: readonly Problem[],
  { entries, levels, unchecked, isComplete }: Verdicts,
  pointers: StablePointers,
) {
  const byEntry = new EntryMatcher(entries, pointers);
  const byComment = suppressions && new CommentMatcher(suppressions);
  const open = problems.filter((problem) => {
    // Both are asked, so that both count as used.
    const hidden = byEntry.hides(problem);
    return !(byComment?.hides(problem) ?? false) && !hidden;
  });
  if (byComment === undefined || !isComplete) return { open, used: byEntry.used };
  // While somebody types, half of the file may not be understood.
  const isBroken = syntaxProblems.some(({ code }) => code === 'syntax/invalid-json');
  const reports = isBroken ? [] : setLevelOfAll(reportComments(byComment, unchecked), levels);
  return { open: reports.length === 0 ? open : [...open, ...reports], used: byEntry.used };
}

/** The problems as the config sets their codes. */
export function setLevelOfAll(problems: readonly Problem[], levels: RuleLevels | undefined): Problem[] {
  return problems.flatMap((problem) => setLevel(problem, levels) ?? []);
}

/** Tells the problems that the baseline knows from the others: of equal ones the first as many as it knows. */
function partByBaseline(
  open: readonly Problem[],
  entries: readonly BaselineEntry[],
  pointers: StablePointers,
): { readonly fresh: readonly Problem[]; readonly known: readonly Problem[] } {
  if (entries.length === 0) return { fresh: open, known: [] };
  const left = new BaselineCounts();
  for (const entry of entries) left.raise(entry, entry.count);
  const fresh: Problem[] = [];
  const known: Problem[] = [];
  for (const problem of open) {
    const isKnown = isRecordable(problem) && left.take(keyOf(problem, pointers));
    (isKnown ? known : fresh).push(problem);
  }
  return { fresh, known };
}
