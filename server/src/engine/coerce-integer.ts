import type { JsonValue } from '../base/json-value.ts';
import { trimNumber } from './trim-text.ts';

const wholeNumber = /^([+-]?)(\d+(?:_\d+)*)(?:\.0+)?$/;
const mostDigits = 4300;

/**
 * The whole number a config member stands for, or undefined when the game refuses it (docs/stat-system.md, 1.1).
 * Accepts whole numbers, booleans and text like `3`, ` 1 `, `1_000` and `1.0`; neither `1.5` nor `"1e2"`.
 */
export function coerceInteger(value: JsonValue): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  // Adding zero turns a negative zero into the plain one that whole numbers have.
  if (typeof value === 'number') return Number.isInteger(value) ? value + 0 : undefined;
  if (typeof value !== 'string') return undefined;
  const parts = wholeNumber.exec(trimNumber(value));
  const digits = parts?.[2]?.replaceAll('_', '').replace(/^0+(?=\d)/, '');
  if (digits === undefined || digits.length > mostDigits) return undefined;
  return Number(`${parts?.[1] ?? ''}${digits}`) + 0;
}
