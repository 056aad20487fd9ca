import { isJsonObject, type JsonValue } from '../../base/json-value.ts';

/**
 * What the game goes through where it expects a list: a list's items, but also an object's keys and a text's
 * characters, which then fail one by one, so that an empty object or text passes as an empty list. Undefined for
 * anything else, on which the game fails.
 */
export const listItems = (value: JsonValue): readonly JsonValue[] | undefined =>
  isJsonObject(value)
    ? Object.keys(value)
    : Array.isArray(value) || typeof value === 'string'
      ? [...value]
      : undefined;
