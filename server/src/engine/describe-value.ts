import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { quoteText } from './quote-text.ts';

/** What a JSON value is, for a message: `null`, `true`, `1.5`, `"abc"`, `a list`, `an object`. */
export function describeValue(value: JsonValue | undefined): string {
  if (typeof value === 'string') return quoteText(value);
  if (isJsonObject(value)) return 'an object';
  return Array.isArray(value) ? 'a list' : String(value);
}
