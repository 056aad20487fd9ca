import fc from 'fast-check';

/** A range of values, both ends included; null: open to above. */
export interface Band {
  readonly min: number;
  readonly max: number | null;
}

/** Whole numbers from 0 to 12: bounds are among them, and all values beside and between them can be tried. */
const bound = fc.integer({ min: 0, max: 12 });

/** Any range between such bounds. */
export const band = fc.tuple(bound, bound).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

/** All bounds, and values beside and between them. */
export const VALUES = Array.from({ length: 57 }, (_, i) => i / 4 - 1);

/** Those that overlap none before, as the game demands of tiers; they may meet at a bound. */
export function keepApart<T extends Band>(bands: readonly T[]): T[] {
  const kept: T[] = [];
  for (const each of bands.toSorted((a, b) => a.min - b.min)) {
    const last = kept.at(-1);
    if (last === undefined || (last.max !== null && each.min >= last.max)) kept.push(each);
  }
  return kept;
}
