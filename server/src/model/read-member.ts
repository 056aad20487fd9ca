import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { Located } from './records.ts';

/*
 * Readers below take members as values (`object.id`), not by name: the engine of JavaScript then knows each place that
 * reads one, which makes ten thousand files several times cheaper. It is safe for names that no object inherits.
 */

/** A member's value with its path, of whatever type; undefined when absent. */
export function locate(value: JsonValue | undefined, path: JsonPath, key: string): Located | undefined {
  return value === undefined ? undefined : { path: path.length === 0 ? [key] : [...path, key], value };
}

/** The member `key` with its path, of whatever type; undefined when absent. For keys that come from files. */
export function findMember(object: JsonObject, path: JsonPath, key: string): Located | undefined {
  return locate(ownMember(object, key), path, key);
}

/** The member `key` with its path when it is an object; else undefined. */
export function findObject(object: JsonObject, path: JsonPath, key: string): Located<JsonObject> | undefined {
  const value = ownMember(object, key);
  return isJsonObject(value) ? { path: [...path, key], value } : undefined;
}

/** `value` when it is a whole number (ids); else undefined. */
export function toInteger(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** `value` when it is a string; else undefined. */
export function toText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A `world_id`: a whole number other than 0, which the game takes for "no world" (spec section 2.8). */
export function toWorldId(value: JsonValue | undefined): number | undefined {
  return toInteger(value) || undefined;
}
