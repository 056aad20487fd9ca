import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { ExpressionError } from '../query/expression-error.ts';

/** One end may be open. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/**
 * The `min` and `max` of an expectation. Throws `ExpressionError` when there is neither, for nothing would be expected, and
 * when no number keeps to both.
 */
export function readBounds(expected: JsonValue): Bounds {
  const min = readNumber(expected, 'min');
  const max = readNumber(expected, 'max');
  if (min !== undefined && max !== undefined && min > max) {
    const reason = l10n.t('"min" {0} is above "max" {1}, so that it can only fail', min, max);
    throw new ExpressionError(reason, JSON.stringify(expected), undefined);
  }
  if (min !== undefined || max !== undefined) return { min, max };
  const reason = l10n.t('without "min" or "max" nothing is expected');
  throw new ExpressionError(reason, JSON.stringify(expected), undefined);
}

/** What is expected of a number that does not keep to the bounds; undefined when it does. */
export function describeBreach(
  value: number,
  { min, max }: Bounds,
  format: (value: number) => string,
): string | undefined {
  if (min !== undefined && value < min) return l10n.t('at least {0} expected', format(min));
  if (max !== undefined && value > max) return l10n.t('at most {0} expected', format(max));
  return undefined;
}

/** The text under a key; undefined when there is none. */
export function readText(expected: JsonValue, key: string): string | undefined {
  const value = isJsonObject(expected) ? ownMember(expected, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function readNumber(expected: JsonValue, key: string): number | undefined {
  const value = isJsonObject(expected) ? ownMember(expected, key) : undefined;
  return typeof value === 'number' ? value : undefined;
}
