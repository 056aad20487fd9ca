import type { JsonPath } from './json-pointer.ts';

/** Says whether `path` leads to the place at `outer`, or to something in it. Indexes may be numbers or their digits. */
export function isAtOrBelow(path: JsonPath, outer: JsonPath): boolean {
  return outer.length <= path.length && outer.every((step, i) => String(step) === String(path[i]));
}

/** Says whether two paths take the same steps. */
export function isSamePath(one: JsonPath, other: JsonPath): boolean {
  return one.length === other.length && one.every((step, i) => step === other[i]);
}
