import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue } from '../../base/json-value.ts';
import { coerceFloat } from '../values/coerce-float.ts';
import { coerceInteger } from '../values/coerce-integer.ts';
import { describeValue } from '../values/describe-value.ts';
import { mapMembers } from '../values/map-members.ts';
import { quoteText } from '../values/quote-text.ts';
import { trimText } from '../values/trim-text.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';

/** Reads an authored value as the game does. Undefined means refused, and then an error has been reported. */
export type Reader<T> = (value: JsonValue, place: ConfigPlace) => T | undefined;

/** Reports that the value at `place` must be `expected`. */
export const refuseValue = (
  value: JsonValue,
  place: ConfigPlace,
  expected: string,
  code = 'config/wrong-type',
): undefined => {
  const subject = typeof place.key === 'number' ? l10n.t('Item {0}', place.key + 1) : quoteText(place.key);
  return reportError(
    place,
    code,
    l10n.t('{0} must be {1}, not {2}', subject, expected, describeValue(value)),
  );
};

/** Reads text as it stands. */
export const readString: Reader<string> = (value, place) =>
  typeof value === 'string' ? value : refuseValue(value, place, 'text');

/** Reads a number in any of the spellings the game takes for one. */
export const readFloat: Reader<number> = (value, place) =>
  coerceFloat(value) ?? refuseValue(value, place, l10n.t('a number'));

/** Reads a whole number in any of the spellings the game takes for one. */
export const readInteger: Reader<number> = (value, place) =>
  coerceInteger(value) ?? refuseValue(value, place, l10n.t('a whole number'));

/** A reader that lets null pass and leaves the rest to `read`. */
export const nullable =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, place) =>
    value === null ? null : read(value, place);

/** A reader of an id or name: text, trimmed, not blank (else `blankCode`). */
export const readName =
  (blankCode: string): Reader<string> =>
  (value, place) => {
    const text = readString(value, place);
    const name = text && trimText(text);
    return name === '' ? refuseValue(value, place, l10n.t('more than spaces'), blankCode) : name;
  };

/** A reader of a list; refused items are undefined in the result, so that the others keep their places. */
export const readList =
  <T>(read: Reader<T>): Reader<(T | undefined)[]> =>
  (value, place) =>
    Array.isArray(value)
      ? value.map((item, index) => read(item, childPlace(place, index)))
      : refuseValue(value, place, l10n.t('a list'));

/** A reader of an object used as a map; refused values are undefined in the result. */
export const readMap =
  <T>(read: Reader<T>, code?: string): Reader<Record<string, T | undefined>> =>
  (value, place) =>
    isJsonObject(value)
      ? mapMembers(value, (item, key) => read(item, childPlace(place, key)))
      : refuseValue(value, place, l10n.t('an object'), code);
