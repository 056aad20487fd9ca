import type { WrittenCondition } from '../model/label-conditions.ts';
import type { Box } from '../regions/box.ts';
import { findCover, WorkBudget } from '../regions/cover-box.ts';
import { type IntervalSet, intersectSets, NO_VALUES } from '../regions/interval-set.ts';
import { setOfRange } from './set-of-range.ts';

/** How many comparisons of boxes one label is worth; a real one takes a few dozen. */
const MOST_WORK = 40_000;

/**
 * The conditions of a label that never get their turn, each with conditions before it of which one holds whenever it does.
 * `listValues` tells which values an axis can have. Told by intervals, not by samples; where that takes too much work, a
 * condition is left out.
 */
export function findLabelHiders(
  conditions: readonly WrittenCondition[],
  listValues: (axis: string) => IntervalSet,
): ReadonlyMap<WrittenCondition, readonly WrittenCondition[]> {
  const axes = new Set(conditions.flatMap(({ tests }) => tests.map(({ axis }) => axis)));
  const space = new Map([...axes].map((axis) => [axis, listValues(axis)]));
  const budget = new WorkBudget(MOST_WORK);
  const hidden = new Map<WrittenCondition, readonly WrittenCondition[]>();
  const earlier: (readonly [WrittenCondition, Box])[] = [];
  for (const condition of conditions) {
    const region = findRegion(condition, space);
    // What never holds is not hidden by others.
    if (region === undefined) continue;
    if (!budget.spend(earlier.length)) break;
    const by = findCover(region, earlier, space, budget);
    if (by === 'undecided') break;
    if (by !== undefined) hidden.set(condition, by);
    else if (condition.tests.every(({ range }) => range !== undefined)) earlier.push([condition, region]);
  }
  return hidden;
}

/** Where a condition holds at most: tests that cannot be read ask nothing here. Undefined when it never holds. */
function findRegion({ tests }: WrittenCondition, space: Box): Box | undefined {
  const region = new Map<string, IntervalSet>();
  for (const { axis, range } of tests) {
    if (range === undefined) continue;
    const values = intersectSets(space.get(axis) ?? NO_VALUES, setOfRange(range));
    if (values.length === 0) return undefined;
    region.set(axis, values);
  }
  return region;
}
