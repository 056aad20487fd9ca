import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { quoteText } from './quote-text.ts';

/** What a JSON value is, for a message: `null`, `true`, `1.5`, `"abc"`, `a list`, `an object`. */
export const describeValue = (value: JsonValue | undefined): string =>
  typeof value === 'string'
    ? quoteText(value)
    : isJsonObject(value)
      ? 'an object'
      : Array.isArray(value)
        ? 'a list'
        : String(value);
