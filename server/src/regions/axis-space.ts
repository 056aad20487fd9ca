import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { StatAxis } from '../engine/config/stat-definition.ts';
import type { Box } from './box.ts';
import { makeClosed } from './interval.ts';
import { type IntervalSet, makeSet, uniteSets } from './interval-set.ts';

/** The values that entities can have on an axis, which the game moves into its range (docs/stat-system.md, 2.1). */
export function listPresentValues({ min_value: min, max_value: max }: StatAxis): IntervalSet {
  return makeSet(makeClosed(min, max));
}

/**
 * The values by which levels judge an axis: those that entities can have, and 0 for entities without one, even where 0
 * lies outside of the range (docs/stat-system.md, 2.4).
 */
function listJudgedValues(axis: StatAxis): IntervalSet {
  return uniteSets(listPresentValues(axis), makeSet(makeClosed(0, 0)));
}

/** All values by which levels can judge an entity. Axes whose bounds are not numbers are left out: nobody can tell. */
export function makeAxisSpace({ axes }: PreparedDefinition): Box {
  const space = new Map<string, IntervalSet>();
  for (const { axis } of axes) {
    if (axis.min_value <= axis.max_value) space.set(axis.name, listJudgedValues(axis));
  }
  return space;
}
