import { isJsonObject, type JsonObject, type JsonValue } from '../../base/json-value.ts';
import { failType } from '../stat-engine-error.ts';

/**
 * `value` when it is an object.
 *
 * @throws StatEngineError `not-an-object` for anything else; `what` names the value in its message.
 */
export const expectObject = (value: JsonValue | undefined, what: string): JsonObject =>
  isJsonObject(value) ? value : failType('not-an-object', what, value);
