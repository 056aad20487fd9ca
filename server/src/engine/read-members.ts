import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { memberOr } from './member-or.ts';
import { quoteText } from './quote-text.ts';
import { nullable, type Reader, readFloat, readString, refuseValue } from './value-readers.ts';

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
export const required = <T>(read: Reader<T>): Member<T> => ({ read });

/** A member that stands for `absent` when it is not there. */
export const optional = <T>(read: Reader<T>, absent: JsonValue): Member<T> => ({ read, absent });

/** Text or null; absent means null. */
export const optionalText: Member<string | null> = optional(nullable(readString), null);

/** A number or null; absent means null. */
export const optionalNumber: Member<number | null> = optional(nullable(readFloat), null);

/** The names for people that definitions, axes, tiers and levels may have. */
export const displayMembers = { display_name: optionalText, description: optionalText };

/**
 * Reads the object at `place` member by member; other keys are dropped, as the game drops them.
 * Undefined when the value is no object.
 */
export function readMembers<T>(
  value: JsonValue,
  place: ConfigPlace,
  members: Members<T>,
  code?: string,
): Reading<T> | undefined {
  if (!isJsonObject(value)) return refuseValue(value, place, 'an object', code);
  const reading: Partial<Reading<T>> = {};
  for (const key of Object.keys(members) as (keyof T & string)[]) {
    const { read, absent } = members[key];
    const authored = memberOr(value, key, absent);
    if (authored === undefined) reportError(place, 'config/missing-member', `${quoteText(key)} is missing`);
    reading[key] = authored === undefined ? undefined : read(authored, childPlace(place, key));
  }
  return reading as Reading<T>;
}
