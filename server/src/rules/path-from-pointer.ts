import { type JsonPath, parsePointer } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import { stepInto } from '../base/value-at.ts';

/** A JSON pointer into `value` as a path, in which the items of lists are numbers. */
export function pathFromPointer(value: JsonValue, pointer: string): JsonPath {
  let at: JsonValue | undefined = value;
  return parsePointer(pointer).map((token) => {
    const step = Array.isArray(at) ? Number(token) : token;
    at = stepInto(at, step);
    return step;
  });
}
