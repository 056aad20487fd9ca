import type { JsonObject, JsonValue } from '../../base/json-value.ts';
import { expectObject } from './expect-object.ts';
import { isEmptyValue } from './is-empty-value.ts';

/**
 * `value` when it is an object, and an empty one where the game treats the value as nothing.
 *
 * @throws StatEngineError `not-an-object` for anything else; `what` names the value in its message.
 */
export const objectOrEmpty = (value: JsonValue | undefined, what: string): JsonObject =>
  isEmptyValue(value) ? {} : expectObject(value, what);
