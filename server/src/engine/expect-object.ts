import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { describeValue } from './describe-value.ts';
import { StatEngineError } from './stat-engine-error.ts';

/**
 * `value` when it is an object.
 *
 * @throws StatEngineError `not-an-object` for anything else; `what` names the value in its message.
 */
export function expectObject(value: JsonValue | undefined, what: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw new StatEngineError(
    'not-an-object',
    `${what} must be an object, not ${describeValue(value ?? null)}`,
  );
}
