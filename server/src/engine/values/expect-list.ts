import type { JsonValue } from '../../base/json-value.ts';
import { failType } from '../stat-engine-error.ts';
import { listItems } from './list-items.ts';

/**
 * The items of what the game takes for a list.
 *
 * @throws StatEngineError `not-a-list` for null, numbers and booleans; `what` names the value in its message.
 */
export const expectList = (value: JsonValue, what: string): readonly JsonValue[] =>
  listItems(value) ?? failType('not-a-list', what, value);
