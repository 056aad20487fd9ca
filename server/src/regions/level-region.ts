import type { PreparedLevel } from '../engine/config/prepare-definition.ts';
import type { StatCondition } from '../engine/config/stat-definition.ts';
import type { Box } from './box.ts';
import { makeClosed } from './interval.ts';
import { type IntervalSet, intersectSets, makeSet } from './interval-set.ts';

/**
 * Where all conditions of a level hold. `nowhere`: one of them holds for no value of its axis, nor for entities without
 * one. `unknown`: its axis has bounds that are not numbers.
 */
export type LevelRegion = Box | 'nowhere' | 'unknown';

/** The values that meet a condition; bounds belong to it, and one that its type does not read does not count. */
export function listMeetingValues({ type, min_value: min, max_value: max }: StatCondition): IntervalSet {
  const from = type === 'max' ? Number.NEGATIVE_INFINITY : min;
  const to = type === 'min' ? Number.POSITIVE_INFINITY : max;
  return from === null || to === null ? [] : makeSet(makeClosed(from, to));
}

/** The region of a level within `space`. */
export function findLevelRegion({ conditions }: PreparedLevel, space: Box): LevelRegion {
  const region = new Map<string, IntervalSet>();
  let known = true;
  for (const { axis, condition } of conditions) {
    const all = space.get(axis);
    const met = listMeetingValues(condition);
    const values = all === undefined ? met : intersectSets(all, met);
    if (values.length === 0) return 'nowhere';
    known &&= all !== undefined;
    region.set(axis, values);
  }
  return known ? region : 'unknown';
}
