import type { RawFile } from './raw-file.ts';

/** Says whether a text is no JSON as a whole, so that what was read of it is a guess. */
export function hasBrokenJson({ syntaxProblems }: Pick<RawFile, 'syntaxProblems'>): boolean {
  return syntaxProblems.some(({ code }) => code === 'syntax/invalid-json' || code === 'syntax/too-deep');
}
