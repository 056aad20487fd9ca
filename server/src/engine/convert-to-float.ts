import type { JsonValue } from '../base/json-value.ts';
import { parseDecimal } from './coerce-float.ts';
import { describeValue } from './describe-value.ts';
import { StatEngineError } from './stat-engine-error.ts';
import { trimNumber } from './trim-text.ts';

/**
 * The number of an entity's or modifier's value where the game insists on one (docs/stat-system.md, 2.7):
 * numbers, booleans (1 and 0) and numeric text, whose underscores must stand between digits.
 *
 * @throws StatEngineError `not-a-number` for anything else; `what` names the value in its message.
 */
export function convertToFloat(value: JsonValue, what: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'string' ? parseNumberText(value) : undefined;
  if (number !== undefined) return number;
  throw new StatEngineError('not-a-number', `${what} must be a number, not ${describeValue(value)}`);
}

function parseNumberText(value: string): number | undefined {
  const text = trimNumber(value).replace(/\p{Nd}/gu, plainDigit);
  return parseDecimal(text.replace(/(?<=\d)_(?=\d)/g, ''));
}

// The digits of every script stand in runs of ten from zero to nine, so the distance to the run's start tells the value.
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return String((code - start) % 10);
}
