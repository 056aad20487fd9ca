import * as l10n from '@vscode/l10n';
import { closest, distance } from 'fastest-levenshtein';

/** A name that was probably meant instead of an unknown one. */
export interface NameSuggestion {
  readonly name: string;
  /** The two differ in case, spaces, `-` or `_` only, so nothing else can have been meant. */
  readonly certain: boolean;
  /** The end of a message: `; did you mean "affinity"?`. */
  readonly question: string;
}

/** Longer names are never compared: that would take long, and nobody mistypes a novel. */
const LONGEST = 64;

/** Of more candidates only one that differs in case is looked for: nobody chooses among so many by hand. */
const MOST_CANDIDATES = 2000;

/** The candidate that `name` was probably meant to be; undefined when none is like it. */
export function suggestName(name: string, candidates: Iterable<string>): NameSuggestion | undefined {
  if (name.length > LONGEST) return undefined;
  const list = [...candidates].filter((candidate) => candidate.length <= LONGEST && candidate !== name);
  if (list.length > MOST_CANDIDATES) return suggestSameLetters(name, list);
  const spelling = foldSpelling(name);
  const spelledAlike = list.filter((candidate) => foldSpelling(candidate) === spelling);
  const [first, second] = spelledAlike;
  // Of several that differ in spelling only, anyone may have been meant.
  if (first !== undefined && second === undefined) return suggest(first, true);
  if (first !== undefined) return suggest(closest(name, spelledAlike), false);
  const nearest = findNearest(spelling, list);
  return nearest === undefined ? undefined : suggest(nearest, false);
}

function suggestSameLetters(name: string, candidates: readonly string[]): NameSuggestion | undefined {
  const letters = name.toLowerCase();
  const alike = candidates.filter(
    (candidate) => candidate.length === name.length && candidate.toLowerCase() === letters,
  );
  const [only, another] = alike;
  return only === undefined || another !== undefined ? undefined : suggest(only, true);
}

/** The candidate whose spelling is nearest to `spelling`, unless it is far from it. */
function findNearest(spelling: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const spellings = candidates.map(foldSpelling);
  const nearest = closest(spelling, spellings);
  const steps = distance(spelling, nearest);
  const length = Math.max(spelling.length, nearest.length);
  // Two letters that changed places are one slip, but two steps.
  const isSwap = steps === 2 && length > 2 && sortLetters(spelling) === sortLetters(nearest);
  return steps <= countAllowedSlips(length) || isSwap ? candidates[spellings.indexOf(nearest)] : undefined;
}

/** How many letters may be wrong, missing or too many; hardly any in short names, for those are often alike. */
function countAllowedSlips(length: number): number {
  if (length < 3) return 0;
  if (length < 9) return 1;
  return length < 13 ? 2 : 3;
}

function suggest(name: string, certain: boolean): NameSuggestion {
  return { name, certain, question: l10n.t('; did you mean {0}?', JSON.stringify(name)) };
}

function foldSpelling(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function sortLetters(name: string): string {
  return [...name].sort().join('');
}
