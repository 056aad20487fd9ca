import type { Rule } from './rule.ts';

/** A code that no rule reports, but the running of the rules itself. */
export type Notice = Pick<Rule, 'code' | 'severity' | 'summary' | 'why'>;

/** Reported when a file has more problems than anyone would read. */
export const tooManyProblems: Notice = {
  code: 'file/too-many-problems',
  severity: 'information',
  summary: 'The file has more problems than are shown.',
  why: 'Only the first 200 problems of a file are shown, errors before warnings; the message tells how many were left out. Mend the first ones, and the others come up or vanish with them.',
};

/** Reported when a rule fails on a file. */
export const ruleCrashed: Notice = {
  code: 'file/rule-crashed',
  severity: 'information',
  summary: 'One of the rules failed on this file.',
  why: 'This is a mistake in Stat Lens, not in your file. The rule was left out for this file; all other rules were applied. Please report it together with the file, or the smallest part of it that still fails.',
};

/** All codes besides those of the rules. */
export const notices: readonly Notice[] = [tooManyProblems, ruleCrashed];
