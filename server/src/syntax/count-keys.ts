import type { JsonValue } from '../base/json-value.ts';
import { MAX_DEPTH } from './max-depth.ts';

/**
 * How many keys all objects of `value`, which is nested `depth` levels deep, hold together; undefined when it needs a closer look: when it is nested
 * deeper than `MAX_DEPTH` or holds a number that is infinite or beyond 2^53, where whole numbers lose digits.
 */
export function countKeys(value: JsonValue, depth = 1): number | undefined {
  const count = countBelow(value, depth);
  return Number.isNaN(count) ? undefined : count;
}

/** As `countKeys`, with `NaN` for undefined because it needs no test on its way up through the sums. */
function countBelow(value: JsonValue, depth: number): number {
  if (typeof value === 'number') return isExact(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MAX_DEPTH) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const element of value) count += countBelow(element, depth + 1);
    return count;
  }
  const object = value as Record<string, JsonValue>;
  // What `JSON.parse` gives inherits nothing enumerable, so this meets own members only, at half the cost of a list.
  for (const key in object) count += 1 + countBelow(object[key] ?? null, depth + 1);
  return count;
}

function isExact(value: number): boolean {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
}

/**
 * An upper bound of the number of keys in JSON text: the colons that follow a quote, whatever blanks lie between.
 * Each key counts; so may a few colons inside strings, as in `":-)"`.
 */
export function countKeyColons(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (before > 0 && text.charCodeAt(before) <= 0x20) before--;
    if (text.charCodeAt(before) === 0x22) count++;
  }
  return count;
}
