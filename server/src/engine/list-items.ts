import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { failType } from './stat-engine-error.ts';

/**
 * What the game goes through where it expects a list: a list's items, but also an object's keys and a text's
 * characters, which then fail one by one, so that an empty object or text passes as an empty list.
 *
 * @throws StatEngineError `not-a-list` for null, numbers and booleans; `what` names the value in its message.
 */
export function listItems(value: JsonValue, what: string): readonly JsonValue[] {
  if (typeof value === 'string') return [...value];
  if (isJsonObject(value)) return Object.keys(value);
  return Array.isArray(value) ? value : failType('not-a-list', what, value);
}
