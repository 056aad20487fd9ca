import { ownMember } from '../../base/json-value.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { CensusPart } from '../../effective/residents.ts';

/** Says whether an entity with these stats, under the definition of the part, is in it. */
export function isInPart({ raw, stats }: EffectiveStats, part: CensusPart): boolean {
  if (raw !== undefined) return false;
  if (part.kind === 'definition') return true;
  if (part.kind === 'level') return ownMember(stats, 'levelId') === part.level.id;
  const axis = part.kind === 'axis' ? part.name : part.tier.axis_name;
  if (typeof ownMember(stats, axis) !== 'number') return false;
  return part.kind === 'axis' || ownMember(stats, `${axis}TierId`) === part.tier.id;
}
