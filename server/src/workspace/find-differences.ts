import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../base/json-value.ts';

/**
 * The paths at which two values differ: of a number, a text, null, true or false, and of an object or list that has other members
 * or another type. Undefined when there are more than `most`. What the two have in common costs nothing where it is the same
 * object.
 */
export function findDifferences(
  before: JsonValue,
  after: JsonValue,
  most: number,
): readonly JsonPath[] | undefined {
  const paths: JsonPath[] = [];
  return addDifferences([before, after], [], most, paths) ? paths : undefined;
}

/** Adds where the two differ below `path` to `paths`; false as soon as there are too many. */
function addDifferences(
  [before, after]: readonly [JsonValue | undefined, JsonValue | undefined],
  path: JsonPath,
  most: number,
  paths: JsonPath[],
): boolean {
  if (before === after) return true;
  const members = pairMembers(before, after);
  if (members !== undefined) {
    return members.every(
      ([key, ...pair]) => pair[0] === pair[1] || addDifferences(pair, [...path, key], most, paths),
    );
  }
  paths.push(path);
  return paths.length <= most;
}

type Member = readonly [key: string | number, before: JsonValue | undefined, after: JsonValue | undefined];

/** The members of two lists of one length, or of two objects with the same keys in the same order; else undefined. */
function pairMembers(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly Member[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length ? after.map((item, i): Member => [i, before[i], item]) : undefined;
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return undefined;
  const keys = Object.keys(after);
  const known = Object.keys(before);
  if (known.length !== keys.length || known.some((key, i) => key !== keys[i])) return undefined;
  return keys.map((key): Member => [key, before[key], after[key]]);
}
