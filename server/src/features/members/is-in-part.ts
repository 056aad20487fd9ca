import { ownMember } from '../../base/json-value.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { CensusPart } from '../../effective/residents.ts';
import { findLevel } from '../../engine/computing/find-level.ts';
import { findTier } from '../../engine/computing/find-tier.ts';

/**
 * Says whether an entity with these stats, under the definition of the part, is in it: by its values, for an id that the game
 * does not compute anew may be an old one, and two tiers or levels may have the same.
 */
export function isInPart({ raw, definition, stats }: EffectiveStats, part: CensusPart): boolean {
  if (raw !== undefined || definition === undefined) return false;
  if (part.kind === 'definition') return true;
  if (part.kind === 'level') return findLevel(definition, stats) === part.level;
  const axis = part.kind === 'axis' ? part.name : part.tier.axis_name;
  const value = ownMember(stats, axis);
  if (typeof value !== 'number') return false;
  return part.kind === 'axis' || findTier(definition, axis, value) === part.tier;
}
