import type { Box } from './box.ts';
import { findNearestValue, type ValueGrid } from './nearest-value.ts';

/** Where an entity stands on one axis, and what a change of it costs. */
export interface AxisStand {
  readonly value: number;
  readonly grid: ValueGrid;
  /** The length that counts as a change of 1, so that axes of different ranges compare; above 0. */
  readonly unit: number;
}

/** The axes that have to change, with their new values. */
export type Change = ReadonlyMap<string, number>;

/**
 * The smallest change that leads from where an entity stands into one of `boxes`: the sum over all axes, each in its unit;
 * of changes as small, the one of fewer axes, then the first. Undefined when none leads there. All axes of the boxes must be
 * in `stands`. Values on the scales go before others, however near those are.
 */
export function findNearestPoint(
  boxes: readonly Box[],
  stands: ReadonlyMap<string, AxisStand>,
): Change | undefined {
  return findAmong(boxes, stands, true) ?? findAmong(boxes, stands, false);
}

function findAmong(
  boxes: readonly Box[],
  stands: ReadonlyMap<string, AxisStand>,
  onGrid: boolean,
): Change | undefined {
  let best: { readonly change: Change; readonly cost: number } | undefined;
  for (const box of boxes) {
    const found = findInBox(box, stands, onGrid);
    if (found === undefined) continue;
    const gain = best === undefined ? 1 : best.cost - found.cost;
    // Sums of fractions differ by noise; what costs the same is decided by the number of axes.
    const isEven = Math.abs(gain) < 1e-9;
    if (best === undefined || (isEven ? found.change.size < best.change.size : gain > 0)) best = found;
  }
  return best?.change;
}

/** Axes do not depend on each other within a box: the nearest value of each makes the nearest point. */
function findInBox(box: Box, stands: ReadonlyMap<string, AxisStand>, onGrid: boolean) {
  const change = new Map<string, number>();
  let cost = 0;
  for (const [axis, set] of box) {
    const stand = stands.get(axis);
    if (stand === undefined) return undefined;
    const needed = findNearestValue(set, stand.value, onGrid ? stand.grid : undefined);
    if (needed === undefined) return undefined;
    if (needed === stand.value) continue;
    change.set(axis, needed);
    cost += Math.abs(needed - stand.value) / stand.unit;
  }
  return { change, cost };
}
