import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject, type JsonValue } from '../../base/json-value.ts';
import { memberOr } from '../values/member-or.ts';
import { quoteText } from '../values/quote-text.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { nullable, type Reader, readFloat, readString, refuseValue } from './value-readers.ts';

/**
 * A member of an object: how its value is read, and what is read in the place of an absent one. A member without the
 * latter is required.
 */
export type Member<T> = readonly [read: Reader<T>, absent?: JsonValue];

/** The members of an object by key, in the order of the result. */
export type Members<T> = { readonly [K in keyof T]: Member<T[K]> };

/** What was read of a `T`: every member, undefined where the game refuses it. */
export type Reading<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Text or null; absent means null. */
export const optionalText: Member<string | null> = [nullable(readString), null];

/** A number or null; absent means null. */
export const optionalNumber: Member<number | null> = [nullable(readFloat), null];

/** The names for people that definitions, axes, tiers and levels may have. */
export const displayMembers = { display_name: optionalText, description: optionalText };

/** Reports what is wrong between the members of an object that was read; `authored` is the object as it was written. */
export type ObjectCheck<T> = (reading: Reading<T>, place: ConfigPlace, authored: JsonObject) => void;

/**
 * A reader of objects with `members`; other keys are dropped, as the game drops them. `check` sees what was read.
 * A value that is no object is refused with `code`.
 */
export function readObject<T>(
  members: Members<T>,
  check?: ObjectCheck<T>,
  code?: string,
): Reader<Reading<T>> {
  const entries = Object.entries<Member<unknown>>(members);
  return (value, place) => {
    if (!isJsonObject(value)) return refuseValue(value, place, l10n.t('an object'), code);
    const partial: Record<string, unknown> = {};
    for (const [key, [read, absent]] of entries) {
      const authored = memberOr(value, key, absent);
      partial[key] =
        authored === undefined
          ? reportError(place, 'config/missing-member', l10n.t('{0} is missing', quoteText(key)), {
              missing: key,
            })
          : read(authored, childPlace(place, key));
    }
    check?.(partial as Reading<T>, place, value);
    return partial as Reading<T>;
  };
}
