import type { JsonPath } from './json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from './json-value.ts';

/** What stands at `path` below `root`; undefined when nothing does. */
export function valueAt(root: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let value = root;
  for (const step of path) value = stepInto(value, step);
  return value;
}

/** The member or item of `value` that one step of a path names; undefined when there is none. */
export function stepInto(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return Number.isInteger(Number(step)) ? value[Number(step)] : undefined;
  return isJsonObject(value) ? ownMember(value, String(step)) : undefined;
}
