import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { findObject } from './read-member.ts';
import type { Located, SessionRecord } from './records.ts';

/** Stats of one NPC that a session keeps in its object store instead of in `stats`. */
export interface CanonicalComponent extends Located<JsonObject> {
  readonly definitionId: string;
  readonly entityKey: string;
}

/**
 * The non-empty stat components of NPCs in `flags.gameObjects` (spec section 1.12). For a session with a world
 * they win over `stats.<definition>.<entity>` (spec section 2.9); without one the game does not look at them.
 */
export function listCanonicalComponents(record: SessionRecord): readonly CanonicalComponent[] {
  if (record.worldId === undefined || !isJsonObject(record.flags?.value)) return [];
  const store = findObject(record.flags.value, record.flags.path, 'gameObjects');
  const objects = store && findObject(store.value, store.path, 'objects');
  if (objects === undefined) return [];
  return Object.entries(objects.value).flatMap(([entityKey, entry]) => {
    if (!entityKey.startsWith('npc:') || !isJsonObject(entry)) return [];
    const components = entry['components'];
    if (!Array.isArray(components)) return [];
    const path = [...objects.path, entityKey, 'components'];
    return components.flatMap((component: JsonValue, index) => {
      if (!isJsonObject(component)) return [];
      const { type } = component;
      const located = findObject(component, [...path, index], 'data');
      if (typeof type !== 'string' || !type.startsWith('stats:') || located === undefined) return [];
      if (Object.keys(located.value).length === 0) return [];
      return [{ ...located, entityKey, definitionId: type.slice('stats:'.length) }];
    });
  });
}
