import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/** Both ends may be open. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The `min` and `max` of an expectation. */
export function readBounds(expected: JsonValue): Bounds {
  return { min: readNumber(expected, 'min'), max: readNumber(expected, 'max') };
}

/** What is expected of a number that does not keep to the bounds; undefined when it does. */
export function describeBreach(
  value: number,
  { min, max }: Bounds,
  format: (value: number) => string,
): string | undefined {
  if (min !== undefined && value < min) return `at least ${format(min)} expected`;
  if (max !== undefined && value > max) return `at most ${format(max)} expected`;
  return undefined;
}

/** The text under a key; undefined when there is none. */
export function readText(expected: JsonValue, key: string): string | undefined {
  const value = isJsonObject(expected) ? ownMember(expected, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function readNumber(expected: JsonValue, key: string): number | undefined {
  const value = isJsonObject(expected) ? ownMember(expected, key) : undefined;
  return typeof value === 'number' ? value : undefined;
}
