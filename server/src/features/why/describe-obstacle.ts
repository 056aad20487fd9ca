import type { ShowText } from '../describe-level.ts';
import { formatNumber } from '../format-number.ts';
import type { WayToLevel } from './way-to-level.ts';

/** A reason why no change leads to a level. */
export type Obstacle = Exclude<WayToLevel, { readonly kind: 'steps' | 'unknown' }>;

/** Why no change leads to a level: `the definition has no axis luck`. */
export function describeObstacle(way: Obstacle, show: ShowText): string {
  if (way.kind === 'hidden') return 'wherever it holds, a level that the game tests earlier holds as well';
  if (way.kind === 'no-axis') return `the definition has no axis ${show(way.axis)}`;
  return `${show(way.axis)} is always ${formatNumber(way.min)} to ${formatNumber(way.max)}`;
}
