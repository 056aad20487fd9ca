import { type Box, isWithinBox, subtractBox } from './box.ts';

/** How much work a question may take before it is left open: boxes compared with boxes. */
export class WorkBudget {
  #left: number;

  constructor(comparisons: number) {
    this.#left = comparisons;
  }

  /** Takes `comparisons` from what is left; false when that is not enough. */
  spend(comparisons: number): boolean {
    this.#left -= comparisons;
    return this.#left >= 0;
  }
}

/** More boxes at once are not followed up: a level of a few conditions never falls into so many parts. */
const MOST_PARTS = 500;

/** Boxes over so many axes count as more work than others, by the square of their number: each part has all axes. */
const USUAL_SIZE = 6;

/** What of `from` lies in none of `removed`; `undecided` when that takes too much work to tell. */
export function subtractBoxes(
  from: Box,
  removed: Iterable<Box>,
  space: Box,
  budget: WorkBudget,
): readonly Box[] | 'undecided' {
  let left: readonly Box[] = [from];
  for (const box of removed) {
    if (left.length === 0) return left;
    const weight = 1 + Math.floor((box.size * Math.max(box.size, from.size)) / USUAL_SIZE ** 2);
    if (left.length > MOST_PARTS || !budget.spend(left.length * weight)) return 'undecided';
    left = left.flatMap((part) => subtractBox(part, box, space));
  }
  return left;
}

/**
 * The boxes out of `covers` that together hold all of `box`, as few as leaving out one after the other gets;
 * undefined when even all of them do not. Of boxes that hold it alone, the first is the answer.
 */
export function findCover<T>(
  box: Box,
  covers: readonly (readonly [cover: T, region: Box])[],
  space: Box,
  budget: WorkBudget,
): readonly T[] | 'undecided' | undefined {
  const isCovered = (by: typeof covers) => {
    const regions = by.map(([, region]) => region);
    const left = subtractBoxes(box, regions, space, budget);
    return left === 'undecided' ? left : left.length === 0;
  };
  const alone = covers.find(([, region]) => isWithinBox(box, region, space));
  if (alone !== undefined) return [alone[0]];
  const answer = isCovered(covers);
  if (answer !== true) return answer === false ? undefined : answer;
  let needed = covers;
  for (const entry of covers) {
    const others = needed.filter((other) => other !== entry);
    // What cannot be told any more stays in the answer: more names than needed are no lie.
    if (isCovered(others) === true) needed = others;
  }
  return needed.map(([cover]) => cover);
}
