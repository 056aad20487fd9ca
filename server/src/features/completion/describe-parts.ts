import * as l10n from '@vscode/l10n';
import { sortTiers } from '../../engine/config/prepare-definition.ts';
import type {
  StatAxis,
  StatCondition,
  StatDefinition,
  StatLevel,
  StatTier,
} from '../../engine/config/stat-definition.ts';
import { describeInterval } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';

/** How many lines a list in the words of a proposal has at most. */
const LONGEST = 12;

/** The range of an axis: `0 to 100`. */
export function describeRange({ min_value, max_value }: StatAxis): string {
  return l10n.t('{0} to {1}', formatNumber(min_value), formatNumber(max_value));
}

/** An axis: its range and default, and its tiers. */
export function describeAxis(definition: StatDefinition, axis: StatAxis): string[] {
  return [
    ...describeTexts(axis),
    l10n.t('{0}, default {1}', describeRange(axis), formatNumber(axis.default_value)),
    ...listLines(tiersOf(definition, axis.name), (tier) => `- ${tier.id}: ${describeBand(tier)}`),
  ];
}

/** The tiers on an axis in testing order; those without a lower bound are not there yet. */
export function tiersOf({ tiers }: StatDefinition, axis: string): readonly StatTier[] {
  return sortTiers(tiers.filter(({ axis_name, min }) => axis_name === axis && !Number.isNaN(min)));
}

/** The band of a tier: `40 to 70`. */
export function describeBand({ min, max }: StatTier): string {
  return describeInterval(min, max);
}

/** A tier: its axis and band. */
export function describeTier(tier: StatTier): string[] {
  return [...describeTexts(tier), `${tier.axis_name} ${describeBand(tier)}`];
}

/** A level: its conditions and priority. */
export function describeLevel(level: StatLevel): string[] {
  const conditions = Object.entries(level.conditions);
  return [
    ...describeTexts(level),
    ...listLines(conditions, ([axis, condition]) => `- ${axis} ${describeCondition(condition)}`),
    l10n.t('Priority {0}', formatNumber(level.priority)),
  ];
}

/** What a condition asks for: `at least 60`. */
function describeCondition({ type, min_value, max_value }: StatCondition): string {
  const least = min_value === null ? '?' : formatNumber(min_value);
  const most = max_value === null ? '?' : formatNumber(max_value);
  if (type === 'min') return l10n.t('at least {0}', least);
  return type === 'max' ? l10n.t('at most {0}', most) : l10n.t('from {0} to {1}', least, most);
}

/** A definition: its axes with their ranges, and its levels. */
export function describeDefinition(definition: StatDefinition): string[] {
  const levels = definition.levels.map(({ id }) => id);
  return [
    ...describeTexts(definition),
    ...listLines(definition.axes, (axis) => `- ${axis.name}: ${describeRange(axis)}`),
    ...(levels.length === 0 ? [] : [l10n.t('Levels: {0}', levels.slice(0, LONGEST).join(', '))]),
  ];
}

function describeTexts({
  display_name,
  description,
}: Pick<StatAxis, 'display_name' | 'description'>): string[] {
  return [display_name, description].flatMap((text) => text ?? []);
}

function listLines<T>(items: readonly T[], describe: (item: T) => string): string[] {
  const lines = items.slice(0, LONGEST).map(describe);
  return items.length > LONGEST ? [...lines, `- ${l10n.t('… {0} more', items.length - LONGEST)}`] : lines;
}
