import type { LayerKind } from '../../effective/effective-stats.ts';
import type { AxisProvenance, ModifierSource, ValueSource } from '../../effective/provenance.ts';
import type { PreparedAxis } from '../../engine/prepare-definition.ts';
import { describeInterval, describeValue } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';
import type { WhyAnswer, WhyLine } from './why-line.ts';

const SPEAKERS: Readonly<Record<LayerKind, string>> = {
  instance: 'the character instance says',
  base: 'the NPC says',
  runtime: 'the state of the NPC says',
  session: 'the session says',
  component: "the session's object store says",
  legacy: "the session's old relationships say",
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
  const inTier = tier === undefined ? '' : `, tier ${tier.id}`;
  const headline =
    value === undefined ? `${name} has no value` : `${name} is ${describeValue(value)}${inTier}`;
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
  if (value === undefined) return [line('no file gives a value, and levels take it as 0')];
  return [
    line(modifiers.length > 0 ? 'no file gives a value, so modifiers start from 0' : 'no file gives a value'),
  ];
}

function describeSource({ layer, value }: ValueSource, isOverriding: boolean): string {
  const words = `${SPEAKERS[layer]} ${describeValue(value)}`;
  return isOverriding ? `${words}, which counts over that` : words;
}

function listModifiers({ modifiers, modified }: AxisProvenance): WhyLine[] {
  const lines = modifiers.map((modifier) => ({
    text: describeModifier(modifier, modifiers),
    place: modifier,
  }));
  return modified === undefined ? lines : [...lines, line(`modifiers make it ${formatNumber(modified)}`)];
}

const OPERATIONS: ReadonlyMap<unknown, string> = new Map([
  ['additive', 'is added'],
  ['multiplicative', 'multiplies it'],
  ['absolute', 'takes its place'],
]);

function describeModifier(modifier: ModifierSource, all: readonly ModifierSource[]): string {
  const { type, value, applied } = modifier;
  const name = `the modifier ${typeof type === 'string' ? type : describeValue(type)} ${describeValue(value)}`;
  const operation = OPERATIONS.get(type);
  if (operation === undefined) return `${name} does nothing: the game knows no such type`;
  if (applied) return `${name} ${operation}`;
  const isShadowed = all.some((other) => other.type === 'absolute' && other.applied);
  return isShadowed ? `${name} does nothing: the first absolute one counts alone` : `${name} does nothing`;
}

function listClamp({ clamped }: AxisProvenance): WhyLine[] {
  if (clamped === undefined) return [];
  const { from, bound, limit } = clamped;
  const side = bound === 'min_value' ? 'below the minimum' : 'above the maximum';
  const value = formatNumber(limit);
  return [line(`${formatNumber(from)} lies ${side} ${value} of the axis, so the game takes ${value}`)];
}

function listTier({ value, tier }: AxisProvenance, prepared: PreparedAxis | undefined): WhyLine[] {
  if (prepared === undefined)
    return [line('it is no axis of the definition, so the game leaves it as it is')];
  if (tier !== undefined) {
    const interval = describeInterval(tier.min, tier.max);
    return [{ text: `${describeValue(value)} lies in the tier ${tier.id}, ${interval}`, place: tier }];
  }
  if (prepared.tiers.length === 0 || value === undefined) return [];
  return [line(`no tier of the axis holds ${describeValue(value)}`)];
}

function line(text: string): WhyLine {
  return { text, place: {} };
}
