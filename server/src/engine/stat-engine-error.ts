import type { JsonValue } from '../base/json-value.ts';
import type { ConfigError } from './config/config-error.ts';
import { describeValue } from './values/describe-value.ts';

/**
 * Why the engine refused:
 * - `not-an-object`, `not-a-list`, `not-a-number`: an argument, or a value inside it, has the wrong type;
 * - `invalid-definition`, `invalid-config`, `invalid-package`: the game refuses the definition, config or package.
 */
export type StatEngineErrorKind =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-number'
  | 'invalid-definition'
  | 'invalid-config'
  | 'invalid-package';

/** The only error the engine throws, wherever the game itself fails instead of giving an answer. */
export class StatEngineError extends Error {
  override readonly name = 'StatEngineError';
  declare readonly kind: StatEngineErrorKind;
  /** What is wrong with a refused definition, config or package; empty for the other kinds. */
  declare readonly errors: readonly ConfigError[];

  constructor(kind: StatEngineErrorKind, message: string, errors: readonly ConfigError[] = []) {
    super(message);
    this.kind = kind;
    this.errors = errors;
  }
}

/** Throws that `what` is no object, list or number, as `kind` says. */
export function failType(
  kind: 'not-an-object' | 'not-a-list' | 'not-a-number',
  what: string,
  value: JsonValue | undefined,
): never {
  const expected = kind.slice('not-'.length).replace('-', ' ');
  throw new StatEngineError(kind, `${what} must be ${expected}, not ${describeValue(value)}`);
}
