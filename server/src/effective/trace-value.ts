import { formatPointer } from '../base/json-pointer.ts';
import { type JsonValue, ownMember } from '../base/json-value.ts';
import { applyStatModifiers } from '../engine/computing/apply-stat-modifiers.ts';
import { findTierAmong } from '../engine/computing/find-tier.ts';
import type { PreparedAxis } from '../engine/config/prepare-definition.ts';
import { convertToFloat } from '../engine/values/convert-to-float.ts';
import { findNumber } from '../engine/values/find-number.ts';
import type { EffectiveStats, LocatedModifier, StatLayer } from './effective-stats.ts';
import type { ConfigPlaceFinder } from './find-config-place.ts';
import { listAppliedModifiers } from './list-applied-modifiers.ts';
import type { AxisProvenance, ModifierSource, ValueSource } from './provenance.ts';

/** How a member that is no axis of the definition, or any member of raw stats, came to its value. */
export function traceMember(effective: EffectiveStats, key: string): AxisProvenance {
  const value = ownMember(effective.stats, key);
  return { ...(value !== undefined && { value }), ...traceSources(effective, key), modifiers: [] };
}

/** How a tier or level id that the game computes came to its value: whatever files say, it replaces. */
export function traceComputed(effective: EffectiveStats, key: string): AxisProvenance {
  const { source, overrides, ...member } = traceMember(effective, key);
  return { ...member, computed: true, overrides: source === undefined ? overrides : [source, ...overrides] };
}

/** How an axis came to its effective value: layers, modifiers, clamp, tier (spec sections 2.1 to 2.8). */
export function traceAxis(
  effective: EffectiveStats,
  prepared: PreparedAxis,
  findPlace: ConfigPlaceFinder,
): AxisProvenance {
  const { axis, tiers } = prepared;
  const value = ownMember(effective.stats, axis.name);
  const number = findNumber(value);
  const located = effective.modifiers.filter((modifier) => modifier.axis === axis.name);
  const start = findStart(effective, axis.name);
  const modified =
    start === undefined || located.length === 0 ? start : applyStatModifiers(start, located.map(toModifier));
  const tier = number === undefined ? undefined : findTierAmong(tiers, number);
  const tierIndex = tier === undefined ? -1 : (effective.definition?.definition.tiers.indexOf(tier) ?? -1);
  return {
    ...(value !== undefined && { value }),
    ...traceSources(effective, axis.name),
    modifiers: traceModifiers(located),
    ...(modified !== undefined && modified !== start && { modified }),
    ...(modified !== undefined &&
      number !== undefined &&
      modified !== number && { clamped: traceClamp(modified, number, axis) }),
    ...(tier && {
      tier: { ...findPlace('tiers', tierIndex), id: tier.id, min: tier.min, max: tier.max },
    }),
  };
}

/** Modifiers as sources, each with whether it took part: the first absolute one shadows all others. */
function traceModifiers(modifiers: readonly LocatedModifier[]): ModifierSource[] {
  const applied = new Set(listAppliedModifiers(modifiers));
  return modifiers.map((located) => describeModifier(located, applied.has(located)));
}

/** One modifier as a source. */
export function describeModifier({ uri, path, modifier }: LocatedModifier, applied: boolean): ModifierSource {
  const { type = null, value = null } = modifier;
  return { uri, pointer: formatPointer(path), type, value, applied };
}

/** The number that modifiers and clamp start from; undefined when the axis takes no part in them. */
function findStart({ merged, modifiers }: EffectiveStats, axisName: string): number | undefined {
  const written = ownMember(merged, axisName);
  if (modifiers.length === 0) return findNumber(written);
  return written === undefined ? 0 : convertToFloat(written, `The value of axis "${axisName}"`);
}

function traceClamp(
  from: number,
  to: number,
  axis: PreparedAxis['axis'],
): NonNullable<AxisProvenance['clamped']> {
  const bound = to === axis.min_value && from < to ? 'min_value' : 'max_value';
  return { from, bound, limit: axis[bound] };
}

function traceSources(
  { layers, replaced }: EffectiveStats,
  key: string,
): Pick<AxisProvenance, 'source' | 'overrides'> {
  const sources = layers.toReversed().flatMap((layer) => findSource(layer, key));
  const [source, ...overrides] = sources;
  const hidden = replaced.flatMap((layer) => findSource(layer, key));
  return { ...(source && { source }), overrides: [...overrides, ...hidden] };
}

function findSource({ layer, uri, path, stats, writtenKeys }: StatLayer, key: string): ValueSource[] {
  const value: JsonValue | undefined = ownMember(stats, key);
  if (value === undefined) return [];
  return [{ layer, uri, pointer: formatPointer([...path, writtenKeys?.get(key) ?? key]), value }];
}

function toModifier({ modifier }: LocatedModifier): LocatedModifier['modifier'] {
  return modifier;
}
