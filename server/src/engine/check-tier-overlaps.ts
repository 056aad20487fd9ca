import { compareNumbers } from './compare-numbers.ts';
import { type ConfigPlace, childPlace, pointerOf, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { isInvertedTier } from './read-tier.ts';
import type { StatTier } from './stat-definition.ts';

/** What the overlap check needs of a tier, and the tier's index in its list. */
interface PlacedTier {
  readonly id: string | undefined;
  readonly min: number;
  readonly max: number | null;
  readonly index: number;
}

type TierBand = { readonly [K in 'id' | 'axis_name' | 'min' | 'max']: StatTier[K] | undefined };

// Thousands of tiers that all overlap say no more than the first few, and listing every pair would take for ever.
const mostReports = 100;
const mostRelated = 10;

/**
 * Reports tiers that overlap on one axis (docs/stat-system.md, 1.4): in the order of their `min`, a tier overlaps every
 * later one whose `min` lies below its own `max`. `place` is the list's; unreadable and inverted tiers are left out.
 */
export function checkTierOverlaps(tiers: readonly (TierBand | undefined)[], place: ConfigPlace): void {
  const tiersByAxis = new Map<string, PlacedTier[]>();
  tiers.forEach((tier, index) => {
    if (tier?.axis_name === undefined || tier.min === undefined || tier.max === undefined) return;
    if (isInvertedTier(tier)) return;
    const placed = { id: tier.id, min: tier.min, max: tier.max, index };
    const others = tiersByAxis.get(tier.axis_name);
    if (others === undefined) tiersByAxis.set(tier.axis_name, [placed]);
    else others.push(placed);
  });
  for (const [axisName, axisTiers] of tiersByAxis) checkAxisTiers(axisTiers, axisName, place);
}

function checkAxisTiers(tiers: PlacedTier[], axisName: string, place: ConfigPlace): void {
  tiers.sort((a, b) => compareNumbers(a.min, b.min));
  let reports = 0;
  // The highest end so far tells whether any earlier tier overlaps without looking at each of them.
  let highestEnd = Number.NEGATIVE_INFINITY;
  for (const [order, tier] of tiers.entries()) {
    if (highestEnd > tier.min) {
      const earlier = tiers.slice(0, order).filter((other) => upperEnd(other) > tier.min);
      reportOverlap(tier, earlier, axisName, place);
      if (++reports === mostReports) return;
    }
    if (upperEnd(tier) > highestEnd) highestEnd = upperEnd(tier);
  }
}

function reportOverlap(tier: PlacedTier, others: PlacedTier[], axisName: string, place: ConfigPlace): void {
  const [first] = others;
  if (first === undefined) return;
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  const fact = `Tier ${nameTier(tier)} overlaps ${nameTier(first)}${more} on axis ${quoteText(axisName)}`;
  const related = others.slice(0, mostRelated).map((other) => ({
    pointer: pointerOf(childPlace(place, other.index)),
    message: `Tier ${nameTier(other)}`,
  }));
  reportError(childPlace(childPlace(place, tier.index), 'min'), 'tier/overlap', fact, related);
}

function upperEnd(tier: PlacedTier): number {
  return tier.max ?? Number.POSITIVE_INFINITY;
}

function nameTier(tier: PlacedTier): string {
  return `${quoteText(tier.id ?? '')} (${formatBand(tier)})`;
}

function formatBand({ min, max }: PlacedTier): string {
  if (max === null) return `${min} and up`;
  return min < 0 || max < 0 ? `${min} to ${max}` : `${min}-${max}`;
}
