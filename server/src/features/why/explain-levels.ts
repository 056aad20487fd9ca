import * as l10n from '@vscode/l10n';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { FailedLevel, LevelProvenance } from '../../effective/provenance.ts';
import { readAxisValues } from '../../engine/computing/read-axis-values.ts';
import type {
  AxisCondition,
  PreparedDefinition,
  PreparedLevel,
} from '../../engine/config/prepare-definition.ts';
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
  // Levels that failed are the first in testing order, and the one that matched is next; ids may be there twice.
  const own = id === undefined ? undefined : definition.levels[failed.length];
  const headline = l10n.t('{0} level is {1}', name, id ?? l10n.t('none'));
  const lines = own === undefined ? [] : listConditions(own, definition, effective);
  for (const [index, level] of failed.entries()) {
    const prepared = definition.levels[index];
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
  const reason = words.length === 0 ? l10n.t('it asks for nothing') : words.join(', ');
  const text = l10n.t('{0} (priority {1}) applies: {2}', level.id, formatNumber(level.priority), reason);
  return [{ text, place: {} }];
}

function describeHeld({ axis, condition }: AxisCondition, value: number | undefined): string {
  const { type, min_value: min, max_value: max } = condition;
  const subject =
    value === undefined ? l10n.t('{0} has no value, and 0', axis) : `${axis} ${formatNumber(value)}`;
  const [low = '', high = ''] = [min, max].map((bound) => (bound === null ? '' : formatNumber(bound)));
  if (type === 'min') return l10n.t('{0} is at least {1}', subject, low);
  return type === 'max'
    ? l10n.t('{0} is at most {1}', subject, high)
    : l10n.t('{0} lies in {1} to {2}', subject, low, high);
}

function describeMiss(failed: FailedLevel, way: WayToLevel | undefined): string {
  const words = l10n.t('not {0}', describeFailedLevel(failed, String));
  if (way === undefined || way.kind === 'unknown') return words;
  if (way.kind === 'steps')
    return l10n.t('{0}; it applies with {1}', words, way.steps.map(describeStep).join(l10n.t(' and ')));
  return l10n.t('{0}; nothing changes that, for {1}', words, describeObstacle(way, String));
}

function describeStep({ axis, now, needed }: LevelStep): string {
  const from = now === undefined ? l10n.t('without a value now') : l10n.t('now {0}', formatNumber(now));
  return `${axis} ${formatNumber(needed)} (${from})`;
}
