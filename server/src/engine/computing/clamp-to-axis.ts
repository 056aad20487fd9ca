import type { StatAxis } from '../config/stat-definition.ts';

/**
 * `value` moved into the axis's range (docs/stat-system.md, 2.1). Spelled out because `Math.min` and `Math.max` differ
 * from the game where a bound or the value is not a number: not a number clamps to `max_value`.
 */
export function clampToAxis(
  value: number,
  { min_value: min, max_value: max }: Pick<StatAxis, 'min_value' | 'max_value'>,
): number {
  const capped = value < max ? value : max;
  return capped > min ? capped : min;
}
