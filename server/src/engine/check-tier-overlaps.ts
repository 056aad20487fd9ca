import { compareNumbers } from './compare-numbers.ts';
import { type ConfigPlace, childPlace, pointerOf, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import type { Reading } from './read-object.ts';
import type { StatTier } from './stat-definition.ts';

/** A tier whose band could be read. */
interface PlacedTier {
  readonly min: number;
  readonly max: number;
  readonly place: ConfigPlace;
  /** The tier in a message: `"friend" (40-70)`. */
  readonly label: string;
}

type TierBand = Reading<Pick<StatTier, 'id' | 'min' | 'max'> & { readonly axis_name?: string }>;

/**
 * Reports tiers that overlap on one axis (docs/stat-system.md, 1.6): in the order of their `min`, a tier overlaps every
 * later one whose `min` lies below its own `max`. Each later tier is reported once, against the earlier one that reaches
 * highest. `place` is the list's, and `endless` is where a tier without `max` ends.
 */
export function checkTierOverlaps(
  tiers: readonly (TierBand | undefined)[],
  place: ConfigPlace,
  endless = Infinity,
): void {
  const tiersByAxis = new Map<string, PlacedTier[]>();
  tiers.forEach((tier, index) => {
    const { id, axis_name: axisName = '', min, max } = tier ?? {};
    const end = max === null ? endless : max;
    // An inverted tier has an error of its own.
    if (min === undefined || end === undefined || (max !== null && end < min)) return;
    const band = max === null ? `${min} and up` : `${min}${min < 0 ? ' to ' : '-'}${max}`;
    const placed = { min, max: end, place: childPlace(place, index), label: `${quoteText(id)} (${band})` };
    tiersByAxis.set(axisName, tiersByAxis.get(axisName) ?? []);
    tiersByAxis.get(axisName)?.push(placed);
  });
  for (const [axisName, axisTiers] of tiersByAxis) checkAxisTiers(axisTiers, axisName);
}

function checkAxisTiers(tiers: PlacedTier[], axisName: string): void {
  let highest: PlacedTier | undefined;
  for (const tier of tiers.sort((a, b) => compareNumbers(a.min, b.min))) {
    if (highest && highest.max > tier.min) {
      const where = axisName && ` on axis ${quoteText(axisName)}`;
      const fact = `Tier ${tier.label} overlaps ${highest.label}${where}`;
      const related = [{ pointer: pointerOf(highest.place), message: `Tier ${highest.label}` }];
      reportError(childPlace(tier.place, 'min'), 'tier/overlap', fact, related);
    }
    if (tier.max > (highest?.max ?? -Infinity)) highest = tier;
  }
}
