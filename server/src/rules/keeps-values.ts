import type { StatAxis, StatTier } from '../engine/config/stat-definition.ts';

/**
 * Says whether a tier has more values on its axis than the one at which it begins: that one is lost when the tier before it is
 * extended up to there, for where tiers touch the lower one wins.
 */
export function keepsValues({ max_value }: StatAxis, { min, max }: StatTier): boolean {
  return min < Math.min(max ?? Number.POSITIVE_INFINITY, max_value);
}
