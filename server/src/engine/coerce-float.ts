import type { JsonValue } from '../base/json-value.ts';
import { trimNumber } from './trim-text.ts';

const decimalNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const namedNumber = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/**
 * The number a config member stands for, or undefined when the game refuses it (docs/stat-system.md, 1.1).
 * Accepts numbers, booleans (1 and 0) and numeric text: spaces around it, an exponent, single underscores between
 * other characters, `nan` and `inf`.
 */
export function coerceFloat(value: JsonValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return undefined;
  const text = trimNumber(value);
  return parseDecimal(text) ?? (/^_|__|_$/.test(text) ? undefined : parseDecimal(text.replaceAll('_', '')));
}

/** The number that plain decimal notation, `nan` or `inf` stands for, or undefined. */
export function parseDecimal(text: string): number | undefined {
  if (decimalNumber.test(text)) return Number(text);
  const named = namedNumber.exec(text);
  if (named === null) return undefined;
  if (named[2] === undefined) return Number.NaN;
  return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
