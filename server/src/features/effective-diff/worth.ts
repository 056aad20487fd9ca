import { type JsonValue, ownMember } from '../../base/json-value.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { findLevel } from '../../engine/find-level.ts';
import { findNumber } from '../../engine/find-number.ts';
import { findTierAmong } from '../../engine/find-tier.ts';
import type { AxisWorth } from './effective-diff.ts';

/** What an entity is worth under one definition. */
export interface Worth {
  /** By axis; axes without a value are left out. Of stats that are as written, all numbers. */
  readonly axes: ReadonlyMap<string, AxisWorth>;
  readonly level: string | null;
}

/** Reads values, tiers and level from effective stats; ids that files hold and the game did not compute do not count. */
export function readWorth({
  definition,
  raw,
  stats,
}: Pick<EffectiveStats, 'definition' | 'raw' | 'stats'>): Worth {
  const axes = new Map<string, AxisWorth>();
  if (definition === undefined || raw !== undefined) {
    for (const [name, value] of Object.entries(stats)) {
      if (findNumber(value) !== undefined) axes.set(name, { value, tier: null });
    }
    return { axes, level: null };
  }
  for (const { axis, tiers } of definition.axes) {
    const value: JsonValue | undefined = ownMember(stats, axis.name);
    if (value === undefined) continue;
    const number = findNumber(value);
    const tier = number === undefined ? undefined : findTierAmong(tiers, number);
    axes.set(axis.name, { value, tier: tier?.id ?? null });
  }
  return { axes, level: findLevel(definition, stats)?.id ?? null };
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
