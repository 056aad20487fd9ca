import type { JsonValue } from '../../base/json-value.ts';
import { parseDecimal } from './coerce-float.ts';
import { expectNumber } from './expect-number.ts';
import { findNumber } from './find-number.ts';
import { trimText } from './trim-text.ts';

/**
 * The number of an entity's or modifier's value where the game insists on one (docs/stat-system.md, 2.7):
 * numbers, booleans (1 and 0) and numeric text, whose underscores must stand between digits; unlike in a config, the digits
 * may be of any script.
 *
 * @throws StatEngineError `not-a-number` for anything else; `what` names the value in its message.
 */
export const convertToFloat = (value: JsonValue, what: string): number =>
  expectNumber(value, what, typeof value === 'string' ? parseText(value) : findNumber(value));

const parseText = (text: string): number | undefined =>
  parseDecimal(
    trimText(text, true)
      .replace(foreignDigit, readDigit)
      .replace(/(?<=\d)_(?=\d)/g, ''),
  );

const foreignDigit = /(?!\d)\p{Nd}/gu;
const digit = /^\p{Nd}$/u;

/** Digits come in rows of ten that begin with zero, some of which follow upon each other. */
function readDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
