import { type IntervalSet, intersectSets, NO_VALUES, subtractSets } from './interval-set.ts';

/**
 * A region over several axes: the entities whose value on each of these axes lies in the axis's set. An axis that is not
 * named does not matter. In a box of a space, no set is empty.
 */
export type Box = ReadonlyMap<string, IntervalSet>;

/** Says whether two boxes have anything in common. */
export function doBoxesMeet(a: Box, b: Box): boolean {
  for (const [axis, set] of b) {
    const known = a.get(axis);
    if (known !== undefined && intersectSets(known, set).length === 0) return false;
  }
  return true;
}

/** Says whether `inner` lies in `outer` as a whole. `space` holds every axis with all values that there are. */
export function isWithinBox(inner: Box, outer: Box, space: Box): boolean {
  for (const [axis, set] of outer) {
    const known = inner.get(axis) ?? space.get(axis) ?? NO_VALUES;
    if (subtractSets(known, set).length > 0) return false;
  }
  return true;
}

/** What two boxes have in common; undefined when nothing. */
export function intersectBoxes(a: Box, b: Box): Box | undefined {
  const common = new Map(a);
  for (const [axis, set] of b) {
    const known = common.get(axis);
    const both = known === undefined ? set : intersectSets(known, set);
    if (both.length === 0) return undefined;
    common.set(axis, both);
  }
  return common;
}

/**
 * What of `from` does not lie in `removed`, as boxes that do not meet: at most one per axis of `removed`. `space` holds
 * every axis with all values that there are.
 */
export function subtractBox(from: Box, removed: Box, space: Box): readonly Box[] {
  const left: Box[] = [];
  const rest = new Map(from);
  for (const [axis, set] of removed) {
    const known = rest.get(axis) ?? space.get(axis) ?? NO_VALUES;
    const inside = intersectSets(known, set);
    if (inside.length === 0) return [from];
    const outside = subtractSets(known, set);
    if (outside.length > 0) left.push(new Map(rest).set(axis, outside));
    rest.set(axis, inside);
  }
  return left;
}
