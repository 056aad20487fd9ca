import type { JsonValue } from '../base/json-value.ts';
import { quoteText } from './quote-text.ts';

/** What a JSON value is, for a message: `null`, `true`, `1.5`, `the text "abc"`, `a list`, `an object`. */
export function describeValue(value: JsonValue | undefined): string {
  if (typeof value === 'string') return `the text ${quoteText(value)}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
