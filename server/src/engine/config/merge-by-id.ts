import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { StatEngineError } from '../stat-engine-error.ts';
import { isEmptyValue } from '../values/is-empty-value.ts';
import { listItems } from '../values/list-items.ts';

/** Two lists merged by the ids of their items. */
export interface MergedById {
  readonly items: readonly JsonObject[];
  /** The ids of override items that replaced an item, in order, repeated ones repeatedly. */
  readonly overridden: readonly JsonValue[];
  /** The ids of override items that were appended. */
  readonly added: readonly JsonValue[];
}

/**
 * Merges lists of objects by `id` (docs/stat-system.md, 3.3): an override item replaces the whole base item in its
 * place, a new id is appended, items without an id are dropped, and of equal ids the last wins.
 *
 * @throws StatEngineError where the game fails; its message is the game's own.
 */
export function mergeById(base: readonly JsonValue[], override: JsonValue): MergedById {
  const items = new Map<JsonValue, JsonObject>();
  const overridden: JsonValue[] = [];
  const added: JsonValue[] = [];
  for (const item of base) {
    const id = readId(item);
    if (id !== undefined) items.set(requireKey(id), item as JsonObject);
  }
  for (const item of listItems(override) ?? fail('$ object is not iterable', override)) {
    const id = readId(item);
    if (id === undefined || isEmptyValue(id)) continue;
    (items.has(requireKey(id)) ? overridden : added).push(id);
    items.set(id, item as JsonObject);
  }
  return { items: [...items.values()], overridden, added };
}

function readId(item: JsonValue): JsonValue | undefined {
  return isJsonObject(item) ? ownMember(item, 'id') : fail(`$ object has no attribute 'get'`, item);
}

function requireKey(id: JsonValue): JsonValue {
  return typeof id === 'object' && id !== null ? fail('unhashable type: $', id) : id;
}

function fail(message: string, value: JsonValue): never {
  throw new StatEngineError('not-an-object', message.replace('$', `'${nameGameType(value)}'`));
}

function nameGameType(value: JsonValue): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  const number = Number.isInteger(value) ? 'int' : 'float';
  return { boolean: 'bool', string: 'str', number, object: 'dict' }[typeof value as 'object'];
}
