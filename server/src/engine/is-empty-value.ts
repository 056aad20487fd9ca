import type { JsonValue } from '../base/json-value.ts';

/** Says whether the game treats a value as nothing: absent, null, false, 0, empty text, an empty list or object. */
export function isEmptyValue(value: JsonValue | undefined): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false || value === 0 || value === '';
}
