import { formatPointer } from '../base/json-pointer.ts';
import type { ConfigError, RelatedPointer } from './config-error.ts';

/** Where the errors of one reading go, and what the game does because of them (the end of every message). */
export interface ErrorLog {
  readonly errors: ConfigError[];
  readonly consequence: string;
}

/** A place in the value being read. */
export interface ConfigPlace {
  readonly log: ErrorLog;
  /** JSON pointer from the root of the value. */
  readonly pointer: string;
  /** The last key of the pointer, for messages. */
  readonly key: string;
}

/** The place that `steps` (keys and indexes) lead to from `place`. */
export function childPlace(
  { log, pointer }: ConfigPlace,
  ...steps: readonly (string | number)[]
): ConfigPlace {
  return { log, pointer: pointer + formatPointer(steps), key: String(steps.at(-1)) };
}

/** Logs that something is wrong at `place`; `fact` is the first half of the message. */
export function reportError(
  { log, pointer }: ConfigPlace,
  code: string,
  fact: string,
  related?: readonly RelatedPointer[],
): undefined {
  log.errors.push({ pointer, code, message: `${fact}; ${log.consequence}`, ...(related && { related }) });
}
