import type { JsonValue } from '../../base/json-value.ts';
import { findNumber } from './find-number.ts';
import { trimText } from './trim-text.ts';

const infinity = /^([+-]?)inf(inity)?$/i;
const decimal = /^[+-]?((\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|Infinity|nan)$/i;

/**
 * The number a config member stands for, or undefined when the game refuses it (docs/stat-system.md, 1.1).
 * Accepts numbers, booleans (1 and 0) and numeric text: an exponent, `nan` and `inf`, and either spaces around it or single
 * underscores between other characters.
 */
export function coerceFloat(value: JsonValue): number | undefined {
  if (typeof value !== 'string') return findNumber(value);
  const text = value.includes('_') ? value : trimText(value, true);
  return /^_|__|_$/.test(text) ? undefined : parseDecimal(text.replaceAll('_', ''));
}

/** The number that plain decimal notation, `nan` or `inf` stands for, or undefined. */
export function parseDecimal(text: string): number | undefined {
  const spelled = text.replace(infinity, '$1Infinity');
  return decimal.test(spelled) ? Number(spelled) : undefined;
}
