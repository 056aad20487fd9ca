import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/** A member of a definition of a config, or undefined when the config has no such definition. */
export function findInConfig(
  config: JsonObject,
  definitionId: string,
  member: string,
): JsonValue | undefined {
  const definitions = ownMember(config, 'definitions');
  const definition = isJsonObject(definitions) ? ownMember(definitions, definitionId) : undefined;
  return isJsonObject(definition) ? (ownMember(definition, member) ?? []) : undefined;
}
