import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { listItems } from './list-items.ts';
import { nameGameType } from './name-game-type.ts';
import { StatEngineError } from './stat-engine-error.ts';

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
  for (const item of base) {
    const object = expectItem(item);
    const id = ownMember(object, 'id');
    if (id !== undefined) items.set(mapKey(id), object);
  }
  const overridden: JsonValue[] = [];
  const added: JsonValue[] = [];
  for (const item of listOverrides(override)) {
    const object = expectItem(item);
    const id = ownMember(object, 'id');
    if (id === undefined || isEmptyValue(id)) continue;
    (items.has(mapKey(id)) ? overridden : added).push(id);
    items.set(mapKey(id), object);
  }
  return { items: [...items.values()], overridden, added };
}

function listOverrides(override: JsonValue): readonly JsonValue[] {
  if (typeof override !== 'object' && typeof override !== 'string') return refuse(override);
  return override === null ? refuse(override) : listItems(override, 'The override');
}

function refuse(override: JsonValue): never {
  throw new StatEngineError('not-a-list', `'${nameGameType(override)}' object is not iterable`);
}

function expectItem(item: JsonValue): JsonObject {
  if (nameGameType(item) === 'dict') return item as JsonObject;
  throw new StatEngineError('not-an-object', `'${nameGameType(item)}' object has no attribute 'get'`);
}

// To the game, 1 and true are the same key, and lists and objects can be no key at all.
function mapKey(id: JsonValue): JsonValue {
  if (typeof id === 'boolean') return Number(id);
  if (typeof id !== 'object' || id === null) return id;
  throw new StatEngineError('not-an-object', `unhashable type: '${nameGameType(id)}'`);
}
