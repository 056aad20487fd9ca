import * as l10n from '@vscode/l10n';
import { escapeStep } from '../../base/json-pointer.ts';
import type { ConfigError } from './config-error.ts';

/** Where the errors of one reading go. */
export interface ErrorLog {
  readonly errors: Pick<ConfigError[], 'push'>;
  /** What the game refuses because of them, in words for the end of every message; empty where messages are not shown. */
  readonly refused: string;
}

/** A place in the value being read. A chain instead of a pointer, because pointers are needed only for errors. */
export interface ConfigPlace {
  readonly log: ErrorLog;
  /** The key or index of this place in its parent; of the root, what the value is called in messages. */
  readonly key: string | number;
  readonly parent?: ConfigPlace;
}

/** The place that `steps` (keys and indexes) lead to from `place`. */
export const childPlace = (place: ConfigPlace, ...steps: readonly (string | number)[]): ConfigPlace =>
  steps.reduce<ConfigPlace>((parent, key) => ({ log: place.log, key, parent }), place);

/** The JSON pointer of a place, from the root of the value that is read. */
export const pointerOf = ({ parent, key }: ConfigPlace): string =>
  parent ? `${pointerOf(parent)}/${escapeStep(key)}` : '';

/** Logs that something is wrong at `place`; `fact` is the first half of the message. */
export function reportError(
  place: ConfigPlace,
  code: string,
  fact: string,
  more?: Pick<ConfigError, 'related' | 'missing'>,
): undefined {
  const { errors, refused } = place.log;
  errors.push({
    pointer: pointerOf(place),
    code,
    fact,
    message: refused ? l10n.t('{0}; the game refuses {1}', fact, refused) : fact,
    ...more,
  });
}
