import type { JsonValue } from '../base/json-value.ts';

/** `JSON.parse`, with undefined (which no JSON text means) for text that is not JSON. */
export function tryParse(strict: string): JsonValue | undefined {
  try {
    return JSON.parse(strict) as JsonValue;
  } catch {
    return undefined;
  }
}
