import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/** The member or item of `value` that one step of a path names; undefined when there is none. */
export function stepInto(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return Number.isInteger(Number(step)) ? value[Number(step)] : undefined;
  return isJsonObject(value) ? ownMember(value, String(step)) : undefined;
}
