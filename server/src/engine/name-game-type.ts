import type { JsonValue } from '../base/json-value.ts';

/** What the game calls the type of a JSON value in its own messages: `NoneType`, `int`, `str`, `list`, `dict`, ... */
export function nameGameType(value: JsonValue): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value === 'string') return 'str';
  return Array.isArray(value) ? 'list' : 'dict';
}
