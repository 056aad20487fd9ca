import type { Problem } from '../base/problem.ts';
import { StablePointers } from '../base/stable-pointer.ts';
import type { BaselineEntry } from '../workspace/baseline.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { BaselineCounts, isRecordable, keyOf } from './baseline-key.ts';

/** What a baseline is to hold about a file: everything that is there, or of what it holds only what is still there. */
export type BaselineMode = 'update' | 'prune';

/** The entries of one file after an update: `open` are its problems, `known` the entries so far. */
export function renewEntries(
  file: SourceFile,
  name: string,
  { open, known, mode }: { open: readonly Problem[]; known: readonly BaselineEntry[]; mode: BaselineMode },
): BaselineEntry[] {
  const found = countProblems(file, open);
  const before = new BaselineCounts();
  for (const entry of known) before.raise(entry, entry.count);
  const renewed = mode === 'update' ? found.list() : before.list();
  return renewed
    .map((entry) => ({
      ...entry,
      count: mode === 'update' ? entry.count : Math.min(entry.count, found.get(entry)),
    }))
    .filter(({ count }) => count > 0)
    .map((entry) => ({ file: name, ...entry }));
}

/** How many of the problems that a baseline holds of a file do not occur any more. */
export function countGone(
  file: SourceFile | undefined,
  open: readonly Problem[],
  known: readonly BaselineEntry[],
): number {
  const found = file === undefined ? new BaselineCounts() : countProblems(file, open);
  const before = new BaselineCounts();
  for (const entry of known) before.raise(entry, entry.count);
  return before.list().reduce((sum, entry) => sum + Math.max(0, entry.count - found.get(entry)), 0);
}

function countProblems(file: SourceFile, open: readonly Problem[]): BaselineCounts {
  const counts = new BaselineCounts();
  if (open.length === 0) return counts;
  const pointers = new StablePointers(file.value);
  for (const problem of open) if (isRecordable(problem)) counts.add(keyOf(problem, pointers), 1);
  return counts;
}
