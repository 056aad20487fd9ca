import { formatPointer } from '../base/json-pointer.ts';
import type { ConfigError, RelatedPointer } from './config-error.ts';

/** Where the errors of one reading go, and what the game does because of them (the end of every message). */
export interface ErrorLog {
  readonly errors: ConfigError[];
  readonly consequence: string;
}

/** A place in the value being read. A chain instead of a pointer, because pointers are needed only for errors. */
export interface ConfigPlace {
  readonly log: ErrorLog;
  /** The key or index of this place in its parent; of the root, what the value is called in messages. */
  readonly key: string | number;
  readonly parent?: ConfigPlace;
}

/** The place that `steps` (keys and indexes) lead to from `place`. */
export function childPlace(place: ConfigPlace, ...steps: readonly (string | number)[]): ConfigPlace {
  let child = place;
  for (const key of steps) child = { log: place.log, key, parent: child };
  return child;
}

/** The JSON pointer of a place, from the root of the value that is read. */
export function pointerOf({ parent, key }: ConfigPlace): string {
  return parent ? pointerOf(parent) + formatPointer([key]) : '';
}

/** Logs that something is wrong at `place`; `fact` is the first half of the message. */
export function reportError(
  place: ConfigPlace,
  code: string,
  fact: string,
  related?: readonly RelatedPointer[],
): undefined {
  const { errors, consequence } = place.log;
  errors.push({
    pointer: pointerOf(place),
    code,
    message: `${fact}; ${consequence}`,
    ...(related && { related }),
  });
}
