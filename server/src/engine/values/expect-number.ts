import type { JsonValue } from '../../base/json-value.ts';
import { failType } from '../stat-engine-error.ts';
import { findNumber } from './find-number.ts';

/**
 * The number of a value the game calculates with as it stands: numbers, and booleans as 1 and 0.
 *
 * @throws StatEngineError `not-a-number` for anything else, numeric text included; `what` names the value, and
 * `number` is its number where more counts as one.
 */
export const expectNumber = (value: JsonValue, what: string, number = findNumber(value)): number =>
  number ?? failType('not-a-number', what, value);
