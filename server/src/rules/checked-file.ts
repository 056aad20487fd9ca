import type { Problem } from '../base/problem.ts';

/** What is known about one file's problems. */
export interface CheckedFile {
  /** Those that depend on the file alone; they stay true until its text changes. */
  readonly own: readonly Problem[];
  /** How many more of those there are. */
  readonly ownLeftOut: number;
  /** All, in the order of the rules within each group. */
  readonly all: readonly Problem[];
  /** How many more there are. */
  readonly leftOut: number;
}

/** What is known about a file without problems. */
export const CLEAN: CheckedFile = { own: [], ownLeftOut: 0, all: [], leftOut: 0 };
