import type { JsonValue } from '../base/json-value.ts';
import type { ConfigPlace } from './config-place.ts';
import { readWhole } from './read-whole.ts';
import { StatEngineError } from './stat-engine-error.ts';

/**
 * Reads `value` as a whole `T` with a reader of parts of a `T`.
 *
 * @throws StatEngineError `invalid-<name>` with every error when something is wrong.
 */
export function readOrThrow<T>(
  read: (value: JsonValue, place: ConfigPlace) => unknown,
  value: unknown,
  name: 'definition' | 'config' | 'package',
): T {
  const outcome = readWhole<T>(read, value, name, `the game refuses the ${name}`);
  if (outcome.value !== undefined) return outcome.value;
  const message = outcome.errors.map((error) => error.message).join('\n');
  throw new StatEngineError(`invalid-${name}`, message, outcome.errors);
}
