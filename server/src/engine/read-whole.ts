import type { JsonValue } from '../base/json-value.ts';
import type { ConfigError } from './config-error.ts';
import type { ConfigPlace } from './config-place.ts';

/** A value read whole, or everything that is wrong with it: `value` is there exactly when `errors` is empty. */
export interface Outcome<T> {
  readonly value?: T;
  readonly errors: readonly ConfigError[];
}

/**
 * Reads `value` as a whole `T` with a reader of parts of a `T`. Messages call it `name` and end with `consequence`:
 * what the game does when something is wrong.
 */
export function readWhole<T>(
  read: (value: JsonValue, place: ConfigPlace) => unknown,
  value: unknown,
  name = '',
  consequence = '',
): Outcome<T> {
  const errors: ConfigError[] = [];
  // Every reader reports what it refuses, so a reading without errors has no undefined part and is a whole value.
  const whole = read(value as JsonValue, { log: { errors, consequence }, key: name }) as T;
  return errors.length > 0 ? { errors } : { errors, value: whole };
}
