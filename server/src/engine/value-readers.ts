import { isJsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { coerceFloat } from './coerce-float.ts';
import { coerceInteger } from './coerce-integer.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { describeValue } from './describe-value.ts';
import { quoteText } from './quote-text.ts';
import { trimText } from './trim-text.ts';

/** Reads an authored value as the game does. Undefined means refused, and then an error has been reported. */
export type Reader<T> = (value: JsonValue, place: ConfigPlace) => T | undefined;

/** Reports that the value at `place` must be `expected`. */
export function refuseValue(
  value: JsonValue,
  place: ConfigPlace,
  expected: string,
  code = 'config/wrong-type',
): undefined {
  reportError(place, code, `${quoteText(place.key)} must be ${expected}, not ${describeValue(value)}`);
}

/** Reads text as it stands. */
export const readString: Reader<string> = (value, place) =>
  typeof value === 'string' ? value : refuseValue(value, place, 'text');

/** Reads a number in any of the spellings the game takes for one. */
export const readFloat: Reader<number> = (value, place) =>
  coerceFloat(value) ?? refuseValue(value, place, 'a number');

/** Reads a whole number in any of the spellings the game takes for one. */
export const readInteger: Reader<number> = (value, place) =>
  coerceInteger(value) ?? refuseValue(value, place, 'a whole number');

/** Reads a boolean. */
export const readBoolean: Reader<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuseValue(value, place, 'true or false');

/** Reads any value at all, unchanged. */
export const readAny: Reader<JsonValue> = (value) => value;

/** A reader that lets null pass and leaves the rest to `read`. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, place) => (value === null ? null : read(value, place));
}

/** A reader of an id or name: text, trimmed, not blank (else `blankCode`). */
export function readName(blankCode: string): Reader<string> {
  return (value, place) => {
    const text = readString(value, place);
    const name = text && trimText(text);
    return name === '' ? refuseValue(value, place, 'more than spaces', blankCode) : name;
  };
}

/** A reader of one of `choices`, exactly spelled; other text is refused with `code`. */
export function readChoice<T extends string>(choices: readonly T[], code?: string): Reader<T> {
  return (value, place) =>
    choices.find((choice) => choice === value) ??
    refuseValue(value, place, `one of ${choices}`, typeof value === 'string' ? code : undefined);
}

/** A reader of a list; refused items are undefined in the result, so that the others keep their places. */
export function readList<T>(read: Reader<T>): Reader<(T | undefined)[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((item, index) => read(item, childPlace(place, index)))
      : refuseValue(value, place, 'a list');
}

/** A reader of an object used as a map; refused values are undefined in the result. */
export function readMap<T>(read: Reader<T>, code?: string): Reader<Record<string, T | undefined>> {
  return (value, place) => {
    if (!isJsonObject(value)) return refuseValue(value, place, 'an object', code);
    const result: Record<string, T | undefined> = {};
    for (const [key, item] of Object.entries(value)) {
      setOwnMember(result, key, read(item, childPlace(place, key)));
    }
    return result;
  };
}
