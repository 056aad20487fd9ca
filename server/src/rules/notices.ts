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

/** Reported for a suppression, in a comment or in the config, that hides nothing. */
export const suppressionUnused: Notice = {
  code: 'suppression/unused',
  severity: 'warning',
  summary: 'A suppression hides no problem.',
  why: 'The problem it was written for has been mended, or never was where the suppression points. The game does not know of suppressions; but a forgotten one hides the next problem of that code at its place, which nobody has looked at.',
};

/** Reported for a suppression that names a code which no problem has. */
export const suppressionUnknownCode: Notice = {
  code: 'suppression/unknown-code',
  severity: 'warning',
  summary: 'A suppression names a code that no problem has, or is misspelled itself.',
  why: 'Nothing is hidden by it, so the problem it was written for is reported all the same. Codes are written as they stand behind the problem: tier/gap, or tier/* for all of a subject.',
};

/** Reported by `stat-lens test` for an expectation that does not hold. */
export const testFailed: Notice = {
  code: 'test/failed',
  severity: 'error',
  summary: 'What a balance test expects does not hold.',
  why: 'The effective stats, as the game computes them, are not what a test in a *.stattest.json file asks for. The message tells what they are, and of whom. Either the numbers of the game went astray, or what is expected of them has changed; then change the test, or record its snapshot anew with stat-lens test --update.',
};

/** Reported by `stat-lens test` for a test that cannot be run. */
export const testInvalid: Notice = {
  code: 'test/invalid',
  severity: 'error',
  summary: 'A balance test cannot be run.',
  why: 'An expression in it is no expression, or names a definition, an axis, a tier or a level that no world has, it expects nothing that could fail, or two tests have one name. A test that is not run proves nothing, so it counts as one that failed.',
};

/** All codes besides those of the rules. */
export const notices: readonly Notice[] = [
  tooManyProblems,
  ruleCrashed,
  suppressionUnused,
  suppressionUnknownCode,
  testFailed,
  testInvalid,
];
