import type { JsonObject } from '../../base/json-value.ts';
import type { AxisCondition, PreparedDefinition, PreparedLevel } from '../config/prepare-definition.ts';
import type { StatCondition, StatLevel } from '../config/stat-definition.ts';
import { readAxisValues } from './read-axis-values.ts';

/** The level of an entity, or undefined when none matches (docs/stat-system.md, 2.4). */
export function findLevel(prepared: PreparedDefinition, stats: JsonObject): StatLevel | undefined {
  return findLevelAmong(prepared.levels, readAxisValues(stats, prepared));
}

/** The first of `levels`, already in testing order, whose conditions all hold for `values` (axis name to value). */
export const findLevelAmong = (
  levels: readonly PreparedLevel[],
  values: ReadonlyMap<string, number>,
): StatLevel | undefined => levels.find(({ conditions }) => !findFailedCondition(conditions, values))?.level;

/** The first condition that does not hold for `values`; an axis without a value counts as 0. */
export const findFailedCondition = (
  conditions: readonly AxisCondition[],
  values: ReadonlyMap<string, number>,
): AxisCondition | undefined =>
  conditions.find(({ axis, condition }) => !holdsCondition(condition, values.get(axis) ?? 0));

/** Says whether `value` meets `condition`; the bounds are inclusive, and one the type does not use is ignored. */
export const holdsCondition = (
  { type, min_value: min, max_value: max }: StatCondition,
  value: number,
): boolean =>
  (type === 'max' || (min !== null && value >= min)) && (type === 'min' || (max !== null && value <= max));
