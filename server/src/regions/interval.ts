/** A run of numbers from `min` to `max`. An open end does not belong to it. Infinite ends are numbers like others. */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly openMin: boolean;
  readonly openMax: boolean;
}

/** The interval from `min` to `max`, both included. */
export function makeClosed(min: number, max: number): Interval {
  return { min, max, openMin: false, openMax: false };
}

/** Says whether no double lies in the interval: between two neighbouring doubles there is nothing for the game. */
export function isEmptyInterval({ min, max, openMin, openMax }: Interval): boolean {
  if (!(min <= max)) return true;
  if (!openMin && !openMax) return false;
  if (min === max) return true;
  return openMin && openMax && nextAbove(min) >= max;
}

/** What two intervals have in common; may be empty. */
export function intersectIntervals(a: Interval, b: Interval): Interval {
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  return {
    min,
    max,
    openMin: (a.min === min && a.openMin) || (b.min === min && b.openMin),
    openMax: (a.max === max && a.openMax) || (b.max === max && b.openMax),
  };
}

/** Says whether `value` lies in the interval. */
export function isWithinInterval({ min, max, openMin, openMax }: Interval, value: number): boolean {
  return (openMin ? value > min : value >= min) && (openMax ? value < max : value <= max);
}

/** The smallest double above `value`. */
function nextAbove(value: number): number {
  if (value === Number.POSITIVE_INFINITY) return value;
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
