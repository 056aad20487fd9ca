import type { PreparedDefinition } from '../config/prepare-definition.ts';
import type { StatTier } from '../config/stat-definition.ts';

/**
 * The tier of `value` on an axis, or undefined in a gap, on an axis without tiers and on an unknown axis
 * (docs/stat-system.md, 2.3). `value` is taken as it is, unclamped.
 */
export function findTier(
  prepared: PreparedDefinition,
  axisName: string,
  value: number,
): StatTier | undefined {
  return findTierAmong(prepared.axisByName.get(axisName)?.tiers ?? [], value);
}

/** The first of `tiers`, already in testing order, that holds `value`; both bounds belong to a tier. */
export function findTierAmong(tiers: readonly StatTier[], value: number): StatTier | undefined {
  return tiers[findTierIndex(tiers, value)];
}

/** The index of the first of `tiers`, already in testing order, that holds `value`; -1 when none does. */
export function findTierIndex(tiers: readonly StatTier[], value: number): number {
  let index = 0;
  // A plain loop: this runs for every value of every entity.
  for (const tier of tiers) {
    if (value >= tier.min && (tier.max === null || value <= tier.max)) return index;
    index++;
  }
  return -1;
}
