import type {
  FailedCondition as EngineFailure,
  LevelExplanation,
} from '../engine/computing/explain-level.ts';
import { explainLevel } from '../engine/computing/explain-level.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { EffectiveStats } from './effective-stats.ts';
import type { ConfigPlaceFinder } from './find-config-place.ts';
import { findTestedValues } from './find-tested-values.ts';
import type { FailedCondition, FailedLevel, LevelProvenance } from './provenance.ts';

/**
 * Which level matched, for which of its axes the entity has no value, and why every level tested before it failed
 * (spec section 2.4). When none matches, all levels have failed.
 */
export function traceLevel(
  effective: EffectiveStats,
  prepared: PreparedDefinition,
  findPlace: ConfigPlaceFinder,
): LevelProvenance {
  const tested = findTestedValues(effective, prepared);
  const explanations = explainLevel(prepared, tested);
  const position = explanations.findIndex(({ matched }) => matched);
  const before = position < 0 ? explanations : explanations.slice(0, position);
  const matched = explanations[position]?.level;
  const axes = matched === undefined ? [] : Object.keys(matched.conditions);
  return {
    ...(matched && { id: matched.id }),
    missing: axes.filter((axis) => !Object.hasOwn(tested, axis)),
    failed: before.flatMap((explanation) => describeFailure(explanation, prepared, findPlace)),
  };
}

function describeFailure(
  { level, failure }: LevelExplanation,
  prepared: PreparedDefinition,
  findPlace: ConfigPlaceFinder,
): FailedLevel[] {
  if (failure === undefined) return [];
  const place = findPlace('levels', prepared.definition.levels.indexOf(level));
  return [{ ...place, id: level.id, priority: level.priority, failed: toFailedCondition(failure) }];
}

function toFailedCondition({ axis, condition, value, missing }: EngineFailure): FailedCondition {
  const { type, min_value, max_value } = condition;
  return { axis, type, min_value, max_value, actual: value, missing };
}
