import type { JsonObject } from '../../base/json-value.ts';
import type { PreparedDefinition } from '../config/prepare-definition.ts';
import { copyMembers } from '../values/copy-members.ts';
import { expectObject } from '../values/expect-object.ts';
import { findLevelAmong } from './find-level.ts';
import { findTierAmong } from './find-tier.ts';
import { readAxisValues } from './read-axis-values.ts';

/**
 * A copy of an entity's stats with axis values clamped in place, then `<axis>TierId` per axis in definition order, then
 * `levelId` (docs/stat-system.md, 2.5). Missing axes stay missing, other members and stale computed ids stay as they are.
 *
 * @throws StatEngineError `not-an-object` when the stats are no object.
 */
export function normalizePrepared(stats: JsonObject, prepared: PreparedDefinition): JsonObject {
  const normalized = copyMembers(expectObject(stats, 'Stats'));
  const values = readAxisValues(stats, prepared);
  // Only members that are there already are set, so that `__proto__` is a member like any other.
  for (const [name, value] of values) normalized[name] = value;
  for (const { axis, tiers, tierKey } of prepared.axes) {
    // What is not a number lies in no tier.
    const tier = findTierAmong(tiers, values.get(axis.name) ?? NaN);
    if (tier) normalized[tierKey] = tier.id;
  }
  const level = findLevelAmong(prepared.levels, values);
  if (level) normalized.levelId = level.id;
  return normalized;
}
