import { type Interval, intersectIntervals, isEmptyInterval, isWithinInterval } from './interval.ts';

/** Intervals that do not meet, in ascending order, none of them empty. No interval: no number at all. */
export type IntervalSet = readonly Interval[];

/** The set without any number. */
export const NO_VALUES: IntervalSet = [];

/** A set of one interval; without any when it is empty. */
export function makeSet(interval: Interval): IntervalSet {
  return isEmptyInterval(interval) ? NO_VALUES : [interval];
}

/** What two sets have in common. */
export function intersectSets(a: IntervalSet, b: IntervalSet): IntervalSet {
  const common: Interval[] = [];
  for (const one of a) {
    for (const other of b) {
      const interval = intersectIntervals(one, other);
      if (!isEmptyInterval(interval)) common.push(interval);
    }
  }
  return common;
}

/** What of `from` does not lie in `removed`. */
export function subtractSets(from: IntervalSet, removed: IntervalSet): IntervalSet {
  let left = from;
  for (const interval of removed) left = left.flatMap((one) => subtractInterval(one, interval));
  return left;
}

/** Every number that lies in one of the two sets. */
export function uniteSets(a: IntervalSet, b: IntervalSet): IntervalSet {
  return [...a, ...subtractSets(b, a)].sort((one, other) => one.min - other.min || one.max - other.max);
}

/** Says whether `value` lies in the set. */
export function isWithinSet(set: IntervalSet, value: number): boolean {
  return set.some((interval) => isWithinInterval(interval, value));
}

function subtractInterval(from: Interval, removed: Interval): Interval[] {
  const below = {
    min: Number.NEGATIVE_INFINITY,
    max: removed.min,
    openMin: false,
    openMax: !removed.openMin,
  };
  const above = {
    min: removed.max,
    max: Number.POSITIVE_INFINITY,
    openMin: !removed.openMax,
    openMax: false,
  };
  // What is left of an infinite end would be the end itself, which the removed interval holds.
  return [below, above]
    .map((side) => intersectIntervals(from, side))
    .filter((interval) => !isEmptyInterval(interval));
}
