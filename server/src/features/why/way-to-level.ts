import { ownMember } from '../../base/json-value.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { holdsCondition } from '../../engine/find-level.ts';
import { findNumber } from '../../engine/find-number.ts';
import type { AxisCondition, PreparedDefinition, PreparedLevel } from '../../engine/prepare-definition.ts';
import { readAxisValues } from '../../engine/read-axis-values.ts';

/** An axis that has to have another value for a level to apply, and the nearest one that will do. */
export interface LevelStep {
  readonly axis: string;
  /** The value now; undefined when there is none, and levels take 0. */
  readonly now: number | undefined;
  readonly needed: number;
}

/** The smallest change by which an entity meets all conditions of a level, or the reason why no change does. */
export type WayToLevel =
  | { readonly kind: 'steps'; readonly steps: readonly LevelStep[] }
  /** The definition has no such axis, so that it always counts as 0. */
  | { readonly kind: 'no-axis'; readonly axis: string }
  /** The condition holds for no value that the game allows on the axis. */
  | { readonly kind: 'out-of-range'; readonly axis: string; readonly min: number; readonly max: number };

/**
 * Tells what is missing to a level (docs/stat-system.md, 2.4). Levels of higher priority are not looked at: they may
 * apply then as well.
 */
export function findWayToLevel(
  definition: PreparedDefinition,
  { stats }: Pick<EffectiveStats, 'stats'>,
  { conditions }: PreparedLevel,
): WayToLevel {
  const values = readAxisValues(stats, definition);
  const steps: LevelStep[] = [];
  for (const { axis, condition } of conditions) {
    if (holdsCondition(condition, values.get(axis) ?? 0)) continue;
    const prepared = definition.axisByName.get(axis);
    if (prepared === undefined) return { kind: 'no-axis', axis };
    const { min_value: min, max_value: max } = prepared.axis;
    const needed = findNearest({ axis, condition }, values.get(axis) ?? 0, { min, max });
    if (needed === undefined) return { kind: 'out-of-range', axis, min, max };
    steps.push({ axis, now: findNumber(ownMember(stats, axis)), needed });
  }
  return { kind: 'steps', steps };
}

/** The value nearest to `actual` that meets a condition and that an entity can have; undefined when there is none. */
function findNearest(
  { condition }: AxisCondition,
  actual: number,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const { min_value: low, max_value: high } = condition;
  const candidates = [low, high, min, max].filter((value) => value !== null);
  const fitting = candidates.filter(
    (value) => value >= min && value <= max && holdsCondition(condition, value),
  );
  const sorted = fitting.sort((a, b) => Math.abs(a - actual) - Math.abs(b - actual));
  return sorted[0];
}
