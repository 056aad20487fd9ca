import type { JsonObject } from '../base/json-value.ts';
import { isTrimmedName } from './is-trimmed-name.ts';

/** The range of an axis that names none. */
const USUAL_RANGE = { min: 0, max: 100 };

/**
 * Says whether an axis of this name can be offered: spaces around a name are not what its author meant, and under
 * `levelId` and `...TierId` the game writes what it computes.
 */
export function mayNameAxis(name: string): boolean {
  return isTrimmedName(name) && name !== 'levelId' && !name.endsWith('TierId');
}

/** An axis whose range holds the values; a bound is named only where it differs from what the game takes anyway. */
export function makeAxis(name: string, values: readonly number[]): JsonObject {
  const min = values.reduce((least, value) => Math.min(least, value), USUAL_RANGE.min);
  const max = values.reduce((most, value) => Math.max(most, value), USUAL_RANGE.max);
  return {
    name,
    ...(min < USUAL_RANGE.min && { min_value: min }),
    ...(max > USUAL_RANGE.max && { max_value: max }),
  };
}
