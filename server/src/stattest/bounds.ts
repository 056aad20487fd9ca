import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/** Both ends may be open. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The `min` and `max` of an expectation. */
export function readBounds(expected: JsonValue): Bounds {
  return { min: readNumber(expected, 'min'), max: readNumber(expected, 'max') };
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
