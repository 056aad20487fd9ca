import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { PersonalityTarget } from '../workspace/project-config.ts';
import type { FoundPersonality, PersonalityDefault, PersonalityValue } from './personality-value.ts';

/** Finds what a `statlens.config.json` says belongs in the stats. `path` leads to the personality. */
export function mapPersonality(
  personality: JsonObject,
  path: JsonPath,
  targets: ReadonlyMap<string, PersonalityTarget>,
): FoundPersonality {
  const values: PersonalityValue[] = [];
  const defaults: PersonalityDefault[] = [];
  for (const [way, { definitionId, axis, scale, default: usual }] of targets) {
    const found = findValue(personality, way);
    if (found !== undefined && !isJsonObject(found.value)) {
      values.push({ path: [...path, ...found.keys], value: found.value, definitionId, axis, scale });
    }
    if (usual !== undefined) defaults.push({ definitionId, axis, value: usual });
  }
  return { values, defaults };
}

/** What a dotted path leads to. */
function findValue(object: JsonObject, way: string): { keys: string[]; value: JsonValue } | undefined {
  const keys = way.split('.');
  let value: JsonValue | undefined = object;
  for (const key of keys) value = isJsonObject(value) ? ownMember(value, key) : undefined;
  return value === undefined ? undefined : { keys, value };
}
