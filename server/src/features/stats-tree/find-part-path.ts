import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { WorldRecord } from '../../model/records.ts';

/** An axis, a tier or a level of a definition by its name or id, and its place in the list that the game reads. */
export interface DefinitionPart {
  readonly list: 'axes' | 'tiers' | 'levels';
  readonly id: string;
  readonly index: number;
}

/** Where a definition, or a part of one, is written in a world's own config; undefined where a package tells it. */
export function findPartPath(
  { config }: WorldRecord,
  definitionId: string,
  part?: DefinitionPart,
): JsonPath | undefined {
  if (config === undefined) return undefined;
  const definition = step(step(config.value, 'definitions'), definitionId);
  if (definition === undefined) return undefined;
  const path = [...config.path, 'definitions', definitionId];
  if (part === undefined) return path;
  const index = findItem(step(definition, part.list), part);
  return index < 0 ? undefined : [...path, part.list, index];
}

/** The index of an item; where an overlay adds to a list, it is another one than in the list that the game reads. */
function findItem(items: JsonValue | undefined, { list, id, index }: DefinitionPart): number {
  if (!Array.isArray(items)) return -1;
  const key = list === 'axes' ? 'name' : 'id';
  const isMeant = (item: JsonValue | undefined) => {
    const written = step(item, key);
    return typeof written === 'string' && written.trim() === id;
  };
  return isMeant(items[index]) ? index : items.findLastIndex(isMeant);
}

function step(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) ? ownMember(value, key) : undefined;
}
