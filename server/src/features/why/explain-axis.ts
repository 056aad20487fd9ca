import * as l10n from '@vscode/l10n';
import type { LayerKind } from '../../effective/effective-stats.ts';
import type { AxisProvenance, ModifierSource, ValueSource } from '../../effective/provenance.ts';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import { describeInterval, describeValue } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';
import type { WhyAnswer, WhyLine } from './why-line.ts';

const SPEAKERS: Readonly<Record<LayerKind, () => string>> = {
  instance: () => l10n.t('the character instance says'),
  base: () => l10n.t('the NPC says'),
  runtime: () => l10n.t('the state of the NPC says'),
  session: () => l10n.t('the session says'),
  component: () => l10n.t("the session's object store says"),
  legacy: () => l10n.t("the session's old relationships say"),
};

/**
 * Why a member of an entity's stats has its effective value, in words: the layers from the weakest to the one that
 * counts, modifiers, clamp and tier. `prepared` is undefined for what is no axis of the definition.
 */
export function explainAxis(
  name: string,
  provenance: AxisProvenance,
  prepared: PreparedAxis | undefined,
): WhyAnswer {
  const { value, tier } = provenance;
  const inTier = tier === undefined ? '' : l10n.t(', tier {0}', tier.id);
  const headline =
    value === undefined
      ? l10n.t('{0} has no value', name)
      : l10n.t('{0} is {1}{2}', name, describeValue(value), inTier);
  return {
    headline,
    lines: [
      ...listSources(provenance),
      ...listModifiers(provenance),
      ...listClamp(provenance),
      ...listTier(provenance, prepared),
    ],
  };
}

function listSources({ source, overrides, value, modifiers }: AxisProvenance): WhyLine[] {
  const sources = [...overrides].reverse();
  if (source !== undefined) sources.push(source);
  if (sources.length > 0)
    return sources.map((each, i) => ({ text: describeSource(each, i > 0), place: each }));
  if (value === undefined) return [line(l10n.t('no file gives a value, and levels take it as 0'))];
  return [
    line(
      modifiers.length > 0
        ? l10n.t('no file gives a value, so modifiers start from 0')
        : l10n.t('no file gives a value'),
    ),
  ];
}

function describeSource({ layer, value }: ValueSource, isOverriding: boolean): string {
  const words = `${SPEAKERS[layer]()} ${describeValue(value)}`;
  return isOverriding ? l10n.t('{0}, which counts over that', words) : words;
}

function listModifiers({ modifiers, modified }: AxisProvenance): WhyLine[] {
  const lines = modifiers.map((modifier) => ({
    text: describeModifier(modifier, modifiers),
    place: modifier,
  }));
  return modified === undefined
    ? lines
    : [...lines, line(l10n.t('modifiers make it {0}', formatNumber(modified)))];
}

const OPERATIONS: ReadonlyMap<unknown, () => string> = new Map([
  ['additive', () => l10n.t('is added')],
  ['multiplicative', () => l10n.t('multiplies it')],
  ['absolute', () => l10n.t('takes its place')],
]);

function describeModifier(modifier: ModifierSource, all: readonly ModifierSource[]): string {
  const { type, value, applied } = modifier;
  const name = l10n.t(
    'the modifier {0} {1}',
    typeof type === 'string' ? type : describeValue(type),
    describeValue(value),
  );
  const operation = OPERATIONS.get(type);
  if (operation === undefined) return l10n.t('{0} does nothing: the game knows no such type', name);
  if (applied) return `${name} ${operation()}`;
  const isShadowed = all.some((other) => other.type === 'absolute' && other.applied);
  return isShadowed
    ? l10n.t('{0} does nothing: the first absolute one counts alone', name)
    : l10n.t('{0} does nothing', name);
}

function listClamp({ clamped }: AxisProvenance): WhyLine[] {
  if (clamped === undefined) return [];
  const { from, bound, limit } = clamped;
  const values = [formatNumber(from), formatNumber(limit)] as const;
  return [
    line(
      bound === 'min_value'
        ? l10n.t('{0} lies below the minimum {1} of the axis, so the game takes {1}', ...values)
        : l10n.t('{0} lies above the maximum {1} of the axis, so the game takes {1}', ...values),
    ),
  ];
}

function listTier({ value, tier }: AxisProvenance, prepared: PreparedAxis | undefined): WhyLine[] {
  if (prepared === undefined)
    return [line(l10n.t('it is no axis of the definition, so the game leaves it as it is'))];
  if (tier !== undefined) {
    const interval = describeInterval(tier.min, tier.max);
    return [
      { text: l10n.t('{0} lies in the tier {1}, {2}', describeValue(value), tier.id, interval), place: tier },
    ];
  }
  if (prepared.tiers.length === 0 || value === undefined) return [];
  return [line(l10n.t('no tier of the axis holds {0}', describeValue(value)))];
}

function line(text: string): WhyLine {
  return { text, place: {} };
}
