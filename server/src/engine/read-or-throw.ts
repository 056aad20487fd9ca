import type { JsonValue } from '../base/json-value.ts';
import type { ConfigPlace } from './config-place.ts';
import { readWhole } from './read-whole.ts';
import { StatEngineError, type StatEngineErrorKind } from './stat-engine-error.ts';

const consequences = {
  'invalid-definition': 'the game refuses the definition',
  'invalid-config': 'the game refuses the whole config',
  'invalid-package': 'the game refuses the package',
} satisfies Partial<Record<StatEngineErrorKind, string>>;

/**
 * Reads `value` as a whole `T` with a reader of parts of a `T`.
 *
 * @throws StatEngineError of `kind` with every error when something is wrong.
 */
export function readOrThrow<T>(
  read: (value: JsonValue, place: ConfigPlace) => unknown,
  value: unknown,
  kind: keyof typeof consequences,
): T {
  const outcome = readWhole<T>(read, value, consequences[kind]);
  if (outcome.valid) return outcome.value;
  const message = outcome.errors.map((error) => error.message).join('\n');
  throw new StatEngineError(kind, message, outcome.errors);
}
