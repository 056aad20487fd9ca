import { type JsonValue, ownMember } from '../../base/json-value.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { findTestedValues } from '../../effective/find-tested-values.ts';
import { readsWritten } from '../../effective/reads-written.ts';
import { findLevel } from '../../engine/computing/find-level.ts';
import { findTierAmong } from '../../engine/computing/find-tier.ts';
import { findNumber } from '../../engine/values/find-number.ts';
import type { AxisWorth } from './effective-diff.ts';

/** What an entity is worth under one definition. */
export interface Worth {
  /** By name, of those asked for; what has no value is left out. */
  readonly axes: ReadonlyMap<string, AxisWorth>;
  readonly level: string | null;
}

/** The names under which effective stats have values: the axes, or of stats that are as written all numbers. */
export function listValued({ definition, raw, stats }: EffectiveStats): string[] {
  if (definition !== undefined && raw === undefined) return definition.axes.map(({ axis }) => axis.name);
  return Object.keys(stats).filter((name) => findNumber(ownMember(stats, name)) !== undefined);
}

/**
 * Reads values, tiers and level from effective stats; ids that files hold and the game did not compute do not count.
 * @param names what to read: what is an axis in one of two states only keeps its value in the other, without a tier.
 */
export function readWorth(effective: EffectiveStats, names: Iterable<string>): Worth {
  const { raw, stats } = effective;
  const definition = raw === undefined ? effective.definition : undefined;
  // The game may have put an id over a value, which it has computed with all the same.
  const tested =
    definition === undefined || readsWritten(definition) ? stats : findTestedValues(effective, definition);
  const tiersOf = new Map(definition?.axes.map(({ axis, tiers }) => [axis.name, tiers]));
  const axes = new Map<string, AxisWorth>();
  for (const name of names) {
    const value: JsonValue | undefined = ownMember(stats, name);
    if (value === undefined) continue;
    const number = findNumber(ownMember(tested, name));
    const tier = number === undefined ? undefined : findTierAmong(tiersOf.get(name) ?? [], number);
    axes.set(name, { value, tier: tier?.id ?? null });
  }
  return { axes, level: definition === undefined ? null : (findLevel(definition, tested)?.id ?? null) };
}

/** Says whether an axis is worth the same; values that are no numbers are compared as JSON. */
export function isSameWorth(a: AxisWorth | undefined, b: AxisWorth | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.tier === b.tier && isSameValue(a.value, b.value);
}

/** Says whether two values are the same. */
export function isSameValue(a: JsonValue, b: JsonValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
