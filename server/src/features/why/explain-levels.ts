import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { FailedLevel, LevelProvenance } from '../../effective/provenance.ts';
import type { AxisCondition, PreparedDefinition, PreparedLevel } from '../../engine/prepare-definition.ts';
import { readAxisValues } from '../../engine/read-axis-values.ts';
import { describeFailedLevel } from '../describe-level.ts';
import { formatNumber } from '../format-number.ts';
import { describeObstacle } from './describe-obstacle.ts';
import { findWayToLevel, type LevelStep, type StepOf, type WayToLevel } from './way-to-level.ts';
import type { WhyAnswer, WhyLine } from './why-line.ts';

/**
 * Why an entity has its level, in words: the conditions that hold, and why each level of higher priority does not apply,
 * with the smallest change by which it would.
 */
export function explainLevels(
  name: string,
  provenance: LevelProvenance,
  definition: PreparedDefinition,
  effective: Pick<EffectiveStats, 'stats'>,
  stepOf: StepOf,
): WhyAnswer {
  const { id, failed } = provenance;
  const levels = new Map(definition.levels.map((level) => [level.level.id, level]));
  const own = id === undefined ? undefined : levels.get(id);
  const headline = `${name} level is ${id ?? 'none'}`;
  const lines = own === undefined ? [] : listConditions(own, definition, effective);
  for (const level of failed) {
    const prepared = levels.get(level.id);
    const way = prepared && findWayToLevel(definition, effective, prepared, stepOf);
    lines.push({ text: describeMiss(level, way), place: level });
  }
  return { headline, lines };
}

function listConditions(
  { level, conditions }: PreparedLevel,
  definition: PreparedDefinition,
  { stats }: Pick<EffectiveStats, 'stats'>,
): WhyLine[] {
  const values = readAxisValues(stats, definition);
  const words = conditions.map((condition) => describeHeld(condition, values.get(condition.axis)));
  const reason = words.length === 0 ? 'it asks for nothing' : words.join(', ');
  const text = `${level.id} (priority ${formatNumber(level.priority)}) applies: ${reason}`;
  return [{ text, place: {} }];
}

function describeHeld({ axis, condition }: AxisCondition, value: number | undefined): string {
  const { type, min_value: min, max_value: max } = condition;
  const subject = value === undefined ? `${axis} has no value, and 0` : `${axis} ${formatNumber(value)}`;
  const [low, high] = [min, max].map((bound) => (bound === null ? '' : formatNumber(bound)));
  if (type === 'min') return `${subject} is at least ${low}`;
  return type === 'max' ? `${subject} is at most ${high}` : `${subject} lies in ${low} to ${high}`;
}

function describeMiss(failed: FailedLevel, way: WayToLevel | undefined): string {
  const words = `not ${describeFailedLevel(failed, String)}`;
  if (way === undefined || way.kind === 'unknown') return words;
  if (way.kind === 'steps') return `${words}; it applies with ${way.steps.map(describeStep).join(' and ')}`;
  return `${words}; nothing changes that, for ${describeObstacle(way, String)}`;
}

function describeStep({ axis, now, needed }: LevelStep): string {
  const from = now === undefined ? 'without a value now' : `now ${formatNumber(now)}`;
  return `${axis} ${formatNumber(needed)} (${from})`;
}
