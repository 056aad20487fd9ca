import type { PreparedAxis } from '../engine/config/prepare-definition.ts';
import type { StatTier } from '../engine/config/stat-definition.ts';
import { listPresentValues } from './axis-space.ts';
import { type Interval, makeClosed } from './interval.ts';
import { type IntervalSet, intersectSets, makeSet, subtractSets } from './interval-set.ts';

/** Which values of an axis get which tier. */
export interface TierReach {
  /** In testing order. */
  readonly tiers: readonly ReachedTier[];
  /** The values of the axis that get no tier. */
  readonly uncovered: IntervalSet;
}

/** What one tier gets. */
export interface ReachedTier {
  readonly tier: StatTier;
  /** The values of the axis that get this tier; none for a tier that nobody can ever have. */
  readonly values: IntervalSet;
  /** Whether any value of the axis lies between the tier's bounds, though an earlier tier may get it. */
  readonly isInRange: boolean;
}

/**
 * Tells by intervals, not by samples, what the game's search for a tier answers for every value of an axis: the first
 * in the order of `min` whose bounds, both included, hold the clamped value (docs/stat-system.md, 2.3). Undefined when
 * some bound is not a number.
 */
export function findTierReach({ axis, tiers }: PreparedAxis): TierReach | undefined {
  if (!(axis.min_value <= axis.max_value)) return undefined;
  if (tiers.some(({ min, max }) => Number.isNaN(min) || Number.isNaN(max))) return undefined;
  const all = listPresentValues(axis);
  // Tiers come in the order of `min`, so what lies below one is out of reach of all that follow.
  const uncovered: Interval[] = [];
  let left = all;
  const reached = tiers.map((tier) => {
    const band = makeSet(makeClosed(tier.min, tier.max ?? Number.POSITIVE_INFINITY));
    const values = intersectSets(left, band);
    const rest = subtractSets(left, band);
    uncovered.push(...rest.filter(({ min }) => min < tier.min));
    left = rest.filter(({ min }) => min >= tier.min);
    return { tier, values, isInRange: intersectSets(all, band).length > 0 };
  });
  return { tiers: reached, uncovered: [...uncovered, ...left] };
}
