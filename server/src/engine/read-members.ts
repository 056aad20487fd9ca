import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { describeValue } from './describe-value.ts';
import { memberOr } from './member-or.ts';
import { quoteText } from './quote-text.ts';
import type { Reader } from './value-readers.ts';

/** A member of an object: how its value is read, and the value that an absent one stands for. */
export interface Member<T> {
  readonly read: Reader<T>;
  /** Read in the place of an absent member; a member without it is required. */
  readonly absent?: JsonValue;
}

/** The members of an object by key, in the order of the result. */
export type Members<T> = { readonly [K in keyof T]: Member<T[K]> };

/** What was read of a `T`: every member, undefined where the game refuses it. */
export type Reading<T> = { readonly [K in keyof T]: T[K] | undefined };

/** A member that must be there. */
export function required<T>(read: Reader<T>): Member<T> {
  return { read };
}

/** A member that stands for `absent` when it is not there. */
export function optional<T>(read: Reader<T>, absent: JsonValue): Member<T> {
  return { read, absent };
}

/**
 * Reads the object at `place` member by member; other keys are dropped, as the game drops them.
 * `noun` names the thing in messages; undefined when the value is no object.
 */
export function readMembers<T>(
  value: JsonValue,
  place: ConfigPlace,
  noun: string,
  members: Members<T>,
  code = 'config/wrong-type',
): Reading<T> | undefined {
  if (!isJsonObject(value)) {
    reportError(place, code, `${noun} must be an object, not ${describeValue(value)}`);
    return undefined;
  }
  const reading: Partial<Reading<T>> = {};
  for (const key of Object.keys(members) as (keyof T & string)[]) {
    const { read, absent } = members[key];
    const authored = memberOr(value, key, absent);
    if (authored === undefined)
      reportError(place, 'config/missing-member', `${noun} lacks ${quoteText(key)}`);
    reading[key] = authored === undefined ? undefined : read(authored, childPlace(place, key));
  }
  return reading as Reading<T>;
}
