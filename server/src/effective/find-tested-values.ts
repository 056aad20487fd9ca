import type { JsonObject } from '../base/json-value.ts';
import { modifyStats } from '../engine/computing/modify-stats.ts';
import { readAxisValues } from '../engine/computing/read-axis-values.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { groupModifiers } from './group-modifiers.ts';

/**
 * The clamped numbers by which the game finds tiers and level. The effective stats have them too, unless an axis is named like
 * a computed id, which then stands in its place (docs/stat-system.md, 2.5).
 *
 * @throws StatEngineError where the game fails on the stats; such have a `raw` reason.
 */
export function findTestedValues(
  { merged, modifiers }: Pick<EffectiveStats, 'merged' | 'modifiers'>,
  definition: PreparedDefinition,
): JsonObject {
  const stats = modifiers.length === 0 ? merged : modifyStats(merged, definition, groupModifiers(modifiers));
  return Object.fromEntries(readAxisValues(stats, definition));
}
