import { type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';

/** The own member `key` of `object`, null included, or `absent` when there is none. */
export function memberOr<T>(object: JsonObject, key: string, absent: T): JsonValue | T {
  const value = ownMember(object, key);
  return value === undefined ? absent : value;
}
