import type { StatAxis } from './stat-definition.ts';

/**
 * `value` moved into the axis's range (docs/stat-system.md, 2.1). Spelled out because `Math.min` and `Math.max` differ
 * from the game where a bound or the value is not a number: not a number clamps to `max_value`.
 */
export function clampToAxis(value: number, axis: Pick<StatAxis, 'min_value' | 'max_value'>): number {
  let clamped = value;
  if (!(clamped < axis.max_value)) clamped = axis.max_value;
  if (!(clamped > axis.min_value)) clamped = axis.min_value;
  return clamped;
}
