import { type Interval, isWithinInterval } from './interval.ts';
import { type IntervalSet, isWithinSet } from './interval-set.ts';

/** The values of a scale: all that lie a whole number of steps from `origin`. */
export interface ValueGrid {
  readonly origin: number;
  /** Above 0. */
  readonly step: number;
}

/** Keeps 0.1 + 0.2 from lying beside 0.3. */
const HAIR = 1e-9;

/**
 * The value of `set` that is nearest to `value`: itself when it lies within, else the nearest one on `grid`; of two as near
 * the lower one. Undefined when there is none. Without a grid any number will do: at an end that does not belong to the set,
 * one inside of it is taken.
 */
export function findNearestValue(
  set: IntervalSet,
  value: number,
  grid: ValueGrid | undefined,
): number | undefined {
  if (isWithinSet(set, value)) return value;
  let nearest: number | undefined;
  for (const interval of set) {
    const found = grid === undefined ? findAnywhere(interval, value) : findOnGrid(interval, value, grid);
    if (found === undefined) continue;
    if (nearest === undefined || Math.abs(found - value) < Math.abs(nearest - value)) nearest = found;
  }
  return nearest;
}

function findOnGrid(interval: Interval, value: number, { origin, step }: ValueGrid): number | undefined {
  const isBelow = value <= interval.min;
  const end = ((isBelow ? interval.min : interval.max) - origin) / step;
  const first = isBelow ? Math.ceil(end - HAIR) : Math.floor(end + HAIR);
  // The end itself may not belong to the interval, then the next value does or none.
  return [first, isBelow ? first + 1 : first - 1]
    .map((count) => Number((origin + count * step).toPrecision(15)))
    .find((candidate) => isWithinInterval(interval, candidate));
}

function findAnywhere(interval: Interval, value: number): number | undefined {
  const { min, max } = interval;
  const end = value <= min ? min : max;
  return [end, (min + max) / 2, value <= min ? min + 1 : max - 1].find(
    (candidate) => Number.isFinite(candidate) && isWithinInterval(interval, candidate),
  );
}
