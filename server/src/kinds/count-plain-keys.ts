import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { countKeys } from '../syntax/count-keys.ts';
import type { PlainShape } from './generated/plain-shapes.js';

/**
 * How many keys the objects of `value` hold together, when it is beyond doubt that the value fits its schema and has no
 * unknown key; `NaN` when it takes the validator to tell. One look at each member serves both questions, and ten
 * thousand plain files need no more.
 */
export function countPlainKeys(value: JsonValue, shape: PlainShape, depth = 1): number {
  switch (typeof value) {
    case 'number':
      return isPlainNumber(value, shape) ? 0 : Number.NaN;
    case 'string':
      return isPlainString(value, shape) ? 0 : Number.NaN;
    case 'boolean':
      return (shape.types & 2) !== 0 && shape.values === undefined ? 0 : Number.NaN;
  }
  if (value === null) return (shape.types & 1) !== 0 && shape.values === undefined ? 0 : Number.NaN;
  if (shape.values !== undefined) return Number.NaN;
  return Array.isArray(value)
    ? countInArray(value, shape, depth)
    : countInObject(value as JsonObject, shape, depth);
}

function countInArray(value: readonly JsonValue[], shape: PlainShape, depth: number): number {
  const { types, least = 0, items, free } = shape;
  if ((types & 32) === 0 || value.length < least) return Number.NaN;
  if (items === undefined) return free ? countFreely(value, depth) : Number.NaN;
  let count = 0;
  for (const item of value) count += countPlainKeys(item, items, depth + 1);
  return count;
}

function countInObject(value: JsonObject, shape: PlainShape, depth: number): number {
  if ((shape.types & 64) === 0) return Number.NaN;
  const { keys, each, free = false } = shape;
  if (keys === undefined && each === undefined && shape.prefixes === undefined) {
    return free && shape.least === undefined ? countFreely(value, depth) : Number.NaN;
  }
  let count = 0;
  let members = 0;
  for (const key in value) {
    const child = keys?.get(key) ?? findByPrefix(shape, key) ?? each;
    const member = value[key] ?? null;
    members++;
    if (child !== undefined) count += countPlainKeys(member, child, depth + 1);
    else count += free ? countFreely(member, depth + 1) : Number.NaN;
  }
  const isWhole = members >= (shape.least ?? 0) && hasRequired(value, shape) && fitsCases(value, shape);
  return isWhole ? count + members : Number.NaN;
}

function isPlainNumber(value: number, { types, least, values }: PlainShape): boolean {
  if (values !== undefined || (least !== undefined && value < least)) return false;
  // What lies beyond is infinite, or loses digits, and has to be told.
  if (!(value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER)) return false;
  return (types & 8) !== 0 || ((types & 4) !== 0 && Number.isInteger(value));
}

function isPlainString(value: string, { types, maxLength, pattern, values }: PlainShape): boolean {
  if ((types & 16) === 0 || (maxLength !== undefined && value.length > maxLength)) return false;
  return (pattern === undefined || pattern.test(value)) && (values === undefined || values.has(value));
}

function hasRequired(value: JsonObject, { required }: PlainShape): boolean {
  return required === undefined || required.every((key) => Object.hasOwn(value, key));
}

function fitsCases(value: JsonObject, { cases }: PlainShape): boolean {
  if (cases === undefined) return true;
  return cases.every(({ key, values, matching, otherwise }) => {
    const applies = Object.hasOwn(value, key) && values.has(value[key]);
    return !Number.isNaN(countPlainKeys(value, applies ? matching : otherwise));
  });
}

function findByPrefix({ prefixes }: PlainShape, key: string): PlainShape | undefined {
  if (prefixes === undefined) return undefined;
  for (const [prefix, child] of prefixes) if (key.startsWith(prefix)) return child;
  return undefined;
}

/** The keys of a value about which nothing is to be said. */
function countFreely(value: JsonValue, depth: number): number {
  return countKeys(value, depth) ?? Number.NaN;
}
