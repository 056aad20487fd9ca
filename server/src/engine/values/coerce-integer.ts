import type { JsonValue } from '../../base/json-value.ts';
import { findNumber } from './find-number.ts';
import { trimText } from './trim-text.ts';

const wholeNumber = /^[+-]?\d+(_\d+)*(\.0+)?$/;

/**
 * The whole number a config member stands for, or undefined when the game refuses it (docs/stat-system.md, 1.1).
 * Accepts whole numbers, booleans and text like `3`, ` 1 `, `1_000` and `1.0`; neither `1.5` nor `"1e2"`.
 */
export function coerceInteger(value: JsonValue): number | undefined {
  const number = typeof value === 'string' ? parseWhole(trimText(value, true)) : findNumber(value);
  // Adding zero turns a negative zero into the plain one that whole numbers have.
  return Number.isInteger(number) ? (number as number) + 0 : undefined;
}

const parseWhole = (text: string): number | undefined =>
  wholeNumber.test(text) ? Number(text.replaceAll('_', '')) : undefined;
