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

/** The candidate that `name` was probably meant to be; undefined when none is like it. */
export function suggestName(name: string, candidates: Iterable<string>): NameSuggestion | undefined {
  if (name.length > LONGEST) return undefined;
  const list = [...candidates].filter((candidate) => candidate.length <= LONGEST && candidate !== name);
  const spelling = foldSpelling(name);
  const same = list.find((candidate) => foldSpelling(candidate) === spelling);
  if (same !== undefined) return suggest(same, true);
  if (list.length === 0) return undefined;
  const nearest = closest(name, list);
  const steps = distance(name, nearest);
  const allowed = Math.max(1, Math.floor(Math.max(name.length, nearest.length) / 3));
  // Two letters that changed places are one slip, but two steps.
  const isSwap = steps === 2 && sortLetters(name) === sortLetters(nearest);
  return steps <= allowed || isSwap ? suggest(nearest, false) : undefined;
}

function suggest(name: string, certain: boolean): NameSuggestion {
  return { name, certain, question: `; did you mean ${JSON.stringify(name)}?` };
}

function foldSpelling(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function sortLetters(name: string): string {
  return [...name].sort().join('');
}
