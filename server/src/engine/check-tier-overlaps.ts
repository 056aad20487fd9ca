import { compareNumbers } from './compare-numbers.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import type { Reading } from './read-members.ts';
import type { StatTier } from './stat-definition.ts';

/** A tier of which everything but perhaps the id could be read. */
interface PlacedTier {
  readonly min: number;
  readonly max: number;
  readonly place: ConfigPlace;
  /** The tier in a message: `"friend" (40-70)`. */
  readonly label: string;
}

type TierBand = Reading<Pick<StatTier, 'id' | 'min' | 'max'> & { readonly axis_name?: string }>;

// Thousands of tiers that all overlap say no more than the first few, and listing every pair would take for ever.
const mostReports = 100;
const mostRelated = 10;

/**
 * Reports tiers that overlap on one axis (docs/stat-system.md, 1.4): in the order of their `min`, a tier overlaps every
 * later one whose `min` lies below its own `max`. `place` is the list's; unreadable and inverted tiers are left out.
 * `endless` is where a tier without `max` ends.
 */
export function checkTierOverlaps(
  tiers: readonly (TierBand | undefined)[],
  place: ConfigPlace,
  endless = Number.POSITIVE_INFINITY,
): void {
  const tiersByAxis = new Map<string, PlacedTier[]>();
  tiers.forEach((tier, index) => {
    const { axis_name: axisName = '', min, max: bound } = tier ?? {};
    const max = bound === null ? endless : bound;
    if (min === undefined || max === undefined || (bound !== null && max < min)) return;
    const placed = { min, max, place: childPlace(place, index), label: labelTier(tier?.id, min, bound) };
    const others = tiersByAxis.get(axisName);
    if (others) others.push(placed);
    else tiersByAxis.set(axisName, [placed]);
  });
  for (const [axisName, axisTiers] of tiersByAxis) checkAxisTiers(axisTiers, axisName);
}

function checkAxisTiers(tiers: PlacedTier[], axisName: string): void {
  let reports = 0;
  // The highest end so far tells whether any earlier tier overlaps without looking at each of them.
  let highestEnd = Number.NEGATIVE_INFINITY;
  tiers.sort((a, b) => compareNumbers(a.min, b.min));
  tiers.forEach(({ min, max, place, label }, order) => {
    if (highestEnd > min && reports++ < mostReports) {
      const others = tiers.slice(0, order).filter((earlier) => earlier.max > min);
      const related = others
        .slice(0, mostRelated)
        .map((other) => ({ pointer: other.place.pointer, message: `Tier ${other.label}` }));
      const where = axisName && ` on axis ${quoteText(axisName)}`;
      const fact = `Tier ${label} overlaps ${others[0]?.label}${where}`;
      reportError(childPlace(place, 'min'), 'tier/overlap', fact, related);
    }
    if (max > highestEnd) highestEnd = max;
  });
}

function labelTier(id: string | undefined, min: number, max: number | null | undefined): string {
  const band = max === null ? `${min} and up` : min < 0 ? `${min} to ${max}` : `${min}-${max}`;
  return `${quoteText(id)} (${band})`;
}
