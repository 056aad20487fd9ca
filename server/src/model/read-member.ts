import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { Located } from './records.ts';

/** The member `key` with its path, of whatever type; undefined when absent. */
export function findMember(object: JsonObject, path: JsonPath, key: string): Located | undefined {
  const value = ownMember(object, key);
  return value === undefined ? undefined : { path: [...path, key], value };
}

/** The member `key` with its path when it is an object; else undefined. */
export function findObject(object: JsonObject, path: JsonPath, key: string): Located<JsonObject> | undefined {
  const value = ownMember(object, key);
  return isJsonObject(value) ? { path: [...path, key], value } : undefined;
}

/** The member `key` when it is a whole number (ids); else undefined. */
export function findInteger(object: JsonObject, key: string): number | undefined {
  const value = ownMember(object, key);
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** The member `key` when it is a string; else undefined. */
export function findString(object: JsonObject, key: string): string | undefined {
  const value = ownMember(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** A `world_id`: a whole number other than 0, which the game takes for "no world" (spec section 2.8). */
export function findWorldId(object: JsonObject): number | undefined {
  return findInteger(object, 'world_id') || undefined;
}
