import type { ConfigError } from './config-error.ts';

/**
 * Why the engine refused:
 * - `not-an-object`, `not-a-list`, `not-a-number`: an argument, or a value inside it, has the wrong type;
 * - `missing-member`: a value lacks a member without which nothing can be computed;
 * - `invalid-definition`, `invalid-config`, `invalid-package`: the game refuses the definition, config or package.
 */
export type StatEngineErrorKind =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-number'
  | 'missing-member'
  | 'invalid-definition'
  | 'invalid-config'
  | 'invalid-package';

/** The only error the engine throws, wherever the game itself fails instead of giving an answer. */
export class StatEngineError extends Error {
  readonly kind: StatEngineErrorKind;
  /** What is wrong with a refused definition, config or package; empty for the other kinds. */
  readonly errors: readonly ConfigError[];

  constructor(kind: StatEngineErrorKind, message: string, errors: readonly ConfigError[] = []) {
    super(message);
    this.name = 'StatEngineError';
    this.kind = kind;
    this.errors = errors;
  }
}
