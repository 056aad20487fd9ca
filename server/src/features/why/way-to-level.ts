import { ownMember } from '../../base/json-value.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { readAxisValues } from '../../engine/computing/read-axis-values.ts';
import type {
  AxisCondition,
  PreparedDefinition,
  PreparedLevel,
} from '../../engine/config/prepare-definition.ts';
import { findNumber } from '../../engine/values/find-number.ts';
import { listPresentValues } from '../../regions/axis-space.ts';
import { type Box, intersectBoxes } from '../../regions/box.ts';
import { subtractBoxes, WorkBudget } from '../../regions/cover-box.ts';
import { makeClosed } from '../../regions/interval.ts';
import { type IntervalSet, intersectSets, makeSet, uniteSets } from '../../regions/interval-set.ts';
import { findLevelRegion, listMeetingValues } from '../../regions/level-region.ts';
import { type AxisStand, findNearestPoint } from '../../regions/nearest-point.ts';

/** An axis that has to have another value for a level to apply, and the nearest one that will do. */
export interface LevelStep {
  readonly axis: string;
  /** The value now; undefined when there is none, and levels take 0. */
  readonly now: number | undefined;
  readonly needed: number;
}

/** The smallest change by which an entity gets a level, or the reason why no change does. */
export type WayToLevel =
  /** Without steps where the entity has the level. */
  | { readonly kind: 'steps'; readonly steps: readonly LevelStep[] }
  /** The definition has no such axis, so that it always counts as 0. */
  | { readonly kind: 'no-axis'; readonly axis: string }
  /** The condition holds for no value that the game allows on the axis. */
  | { readonly kind: 'out-of-range'; readonly axis: string; readonly min: number; readonly max: number }
  /** Wherever its conditions hold, a level that the game tests earlier holds as well. */
  | { readonly kind: 'hidden' }
  /** Nobody can tell, or it takes too much work. */
  | { readonly kind: 'unknown' };

/** How far apart the values of an axis are. */
export type StepOf = (axis: string) => number;

/** Comparisons of boxes that one level is worth. */
const MOST_WORK = 5_000;

/** What is no axis is always 0. */
const NO_RANGE = { min_value: 0, max_value: 0 };

/**
 * Tells what is missing to a level (docs/stat-system.md, 2.4): the smallest change after which all its conditions hold and
 * no level that the game tests earlier does. How large a change is counts by the ranges of the axes; values keep to the
 * steps of their axes where they can.
 */
export function findWayToLevel(
  definition: PreparedDefinition,
  { stats }: Pick<EffectiveStats, 'stats'>,
  level: PreparedLevel,
  stepOf: StepOf = () => 1,
): WayToLevel {
  const index = definition.levels.indexOf(level);
  const tested = definition.levels.slice(0, index + 1);
  const values = readAxisValues(stats, definition);
  const space = makeEntitySpace(definition, tested, values);
  if (space === undefined) return { kind: 'unknown' };
  const region = findLevelRegion(level, space);
  if (typeof region === 'string') return findObstacle(level.conditions, definition, space);
  const before = tested.slice(0, -1).flatMap((other) => {
    const box = findLevelRegion(other, space);
    return typeof box === 'string' || intersectBoxes(region, box) === undefined ? [] : [box];
  });
  const boxes = subtractBoxes(region, before, space, new WorkBudget(MOST_WORK));
  if (boxes === 'undecided') return { kind: 'unknown' };
  const change = findNearestPoint(boxes, listStands(definition, space, values, stepOf));
  if (change === undefined) return { kind: 'hidden' };
  const steps = [...change].map(([axis, needed]) => {
    return { axis, now: findNumber(ownMember(stats, axis)), needed };
  });
  return { kind: 'steps', steps };
}

/**
 * By which values this entity can be judged: on each axis by those of its range, and by 0 where it has none now; on what is
 * no axis by 0. Undefined when some range is not made of numbers.
 */
function makeEntitySpace(
  { axes }: PreparedDefinition,
  levels: readonly PreparedLevel[],
  values: ReadonlyMap<string, number>,
): Box | undefined {
  const zero = makeSet(makeClosed(0, 0));
  const space = new Map<string, IntervalSet>();
  for (const { axis } of axes) {
    const present = listPresentValues(axis);
    if (present.length === 0) return undefined;
    space.set(axis.name, values.has(axis.name) ? present : uniteSets(present, zero));
  }
  for (const { conditions } of levels) {
    for (const { axis } of conditions) if (!space.has(axis)) space.set(axis, zero);
  }
  return space;
}

function listStands(
  { axisByName }: PreparedDefinition,
  space: Box,
  values: ReadonlyMap<string, number>,
  stepOf: StepOf,
): ReadonlyMap<string, AxisStand> {
  const stands = new Map<string, AxisStand>();
  for (const axis of space.keys()) {
    const { min_value: min, max_value: max } = axisByName.get(axis)?.axis ?? NO_RANGE;
    const width = max - min;
    stands.set(axis, {
      value: values.get(axis) ?? 0,
      grid: { origin: Number.isFinite(min) ? min : 0, step: stepOf(axis) },
      unit: Number.isFinite(width) && width > 0 ? width : 1,
    });
  }
  return stands;
}

/** The condition that cannot be met. */
function findObstacle(
  conditions: readonly AxisCondition[],
  { axisByName }: PreparedDefinition,
  space: Box,
): WayToLevel {
  for (const { axis, condition } of conditions) {
    if (intersectSets(space.get(axis) ?? [], listMeetingValues(condition)).length > 0) continue;
    const prepared = axisByName.get(axis);
    if (prepared === undefined) return { kind: 'no-axis', axis };
    const { min_value: min, max_value: max } = prepared.axis;
    return { kind: 'out-of-range', axis, min, max };
  }
  return { kind: 'unknown' };
}
