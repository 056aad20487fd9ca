import { type PreparedDefinition, sortTiers } from '../engine/config/prepare-definition.ts';
import type { StatTier } from '../engine/config/stat-definition.ts';

/**
 * Says whether the tiers of an axis still lie apart, as the game demands (docs/stat-system.md, 1.6), when one of them begins
 * elsewhere: of tiers that begin at one value, the order of the list decides which must end there.
 */
export function fitsAmongTiers({ definition }: PreparedDefinition, tier: StatTier, min: number): boolean {
  const moved = definition.tiers
    .filter(({ axis_name }) => axis_name === tier.axis_name)
    .map((other) => (other === tier ? { ...tier, min } : other));
  let end = Number.NEGATIVE_INFINITY;
  for (const each of sortTiers(moved)) {
    if (end > each.min) return false;
    end = Math.max(end, each.max ?? Number.POSITIVE_INFINITY);
  }
  return true;
}
