import type { JsonValue } from '../../base/json-value.ts';
import type { ConfigError } from './config-error.ts';
import type { ConfigPlace } from './config-place.ts';

/** A value read whole, or everything that is wrong with it: `value` is undefined unless `errors` is empty. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly errors: readonly ConfigError[];
}

/**
 * Reads `value` as a whole `T` with a reader of parts of a `T`. When something is wrong, messages call the value itself
 * `name` and say that the game refuses `refused`.
 */
export function readWhole<T>(
  read: (value: JsonValue, place: ConfigPlace) => unknown,
  value: unknown,
  name = '',
  refused = '',
): Outcome<T> {
  const errors: ConfigError[] = [];
  // Every reader reports what it refuses, so a reading without errors has no undefined part and is a whole value.
  const whole = read(value as JsonValue, { log: { errors, refused }, key: name }) as T;
  return { errors, value: errors.length > 0 ? undefined : whole };
}
