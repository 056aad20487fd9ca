import { isJsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';

/**
 * A config as JSON text without members that are null: they mean the same as none, and not every reader of configs takes
 * them. `indent` is one level of indentation; the empty string writes on one line.
 */
export function writeConfigJson(config: JsonValue, indent: string): string {
  return JSON.stringify(omitNulls(config), null, indent);
}

function omitNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(omitNulls);
  if (!isJsonObject(value)) return value;
  const kept: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member !== null) setOwnMember(kept, key, omitNulls(member));
  }
  return kept;
}
