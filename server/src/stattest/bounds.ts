import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { ExpressionError } from '../query/expression-error.ts';

/** One end may be open. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The `min` and `max` of an expectation. Throws `ExpressionError` when there is neither: nothing would be expected. */
export function readBounds(expected: JsonValue): Bounds {
  const bounds = { min: readNumber(expected, 'min'), max: readNumber(expected, 'max') };
  if (bounds.min !== undefined || bounds.max !== undefined) return bounds;
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
