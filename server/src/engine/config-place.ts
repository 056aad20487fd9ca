import { formatPointer } from '../base/json-pointer.ts';
import type { ConfigError, RelatedPointer } from './config-error.ts';

/** Where the errors of one reading go, and what the game does because of them (the end of every message). */
export interface ErrorLog {
  readonly errors: ConfigError[];
  readonly consequence: string;
}

/** A place in the value being read. A chain instead of a pointer: pointers are written only for errors. */
export interface ConfigPlace {
  readonly log: ErrorLog;
  readonly parent?: ConfigPlace;
  /** The key or index of this place in its parent; absent at the root. */
  readonly step?: string | number;
}

/** The place of the member `step` of the value at `parent`. */
export function childPlace(parent: ConfigPlace, step: string | number): ConfigPlace {
  return { log: parent.log, parent, step };
}

/** The JSON pointer of a place. */
export function pointerOf(place: ConfigPlace): string {
  const path: (string | number)[] = [];
  for (let at: ConfigPlace | undefined = place; at?.step !== undefined; at = at.parent) path.push(at.step);
  return formatPointer(path.reverse());
}

/** Logs that something is wrong at `place`; `fact` is the first half of the message. */
export function reportError(
  place: ConfigPlace,
  code: string,
  fact: string,
  related: readonly RelatedPointer[] = [],
): void {
  const { errors, consequence } = place.log;
  const error = { pointer: pointerOf(place), code, message: `${fact}; ${consequence}` };
  errors.push(related.length > 0 ? { ...error, related } : error);
}
