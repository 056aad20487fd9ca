import type { JsonObject } from '../../base/json-value.ts';
import type { PreparedDefinition } from '../config/prepare-definition.ts';
import type { StatCondition, StatLevel } from '../config/stat-definition.ts';
import { findFailedCondition } from './find-level.ts';
import { readAxisValues } from './read-axis-values.ts';

/** Why a level does not match: its first condition that fails. */
export interface FailedCondition {
  readonly axis: string;
  readonly condition: StatCondition;
  /** The clamped value the condition was tested with; 0 when the entity has none. */
  readonly value: number;
  /** True when the entity has no number for the axis, so that 0 was tested. */
  readonly missing: boolean;
}

/** What became of one level. */
export interface LevelExplanation {
  readonly level: StatLevel;
  /** Whether all conditions hold. The first level that matches is the entity's. */
  readonly matched: boolean;
  readonly failure?: FailedCondition;
}

/** Every level in testing order with whether it matches the entity and, if not, why (docs/stat-system.md, 2.4). */
export function explainLevel(prepared: PreparedDefinition, stats: JsonObject): LevelExplanation[] {
  const values = readAxisValues(stats, prepared);
  return prepared.levels.map(({ level, conditions }) => {
    const failed = findFailedCondition(conditions, values);
    if (failed === undefined) return { level, matched: true };
    const value = values.get(failed.axis);
    return { level, matched: false, failure: { ...failed, value: value ?? 0, missing: value === undefined } };
  });
}
