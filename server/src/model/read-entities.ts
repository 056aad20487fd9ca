import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { locate, toInteger, toText, toWorldId } from './read-member.ts';
import type {
  CharacterInstanceRecord,
  ItemRecord,
  LocationRecord,
  NpcRecord,
  NpcStateRecord,
  SessionRecord,
} from './records.ts';

/** Reads an NPC (spec section 1.10). In a bundle its id is called `source_id`. */
export function readNpc(object: JsonObject, path: JsonPath): NpcRecord {
  return {
    kind: 'npc',
    path,
    stats: locate(object.stats, path, 'stats'),
    metadata: locate(object.stats_metadata, path, 'stats_metadata'),
    id: toInteger(object.id) ?? toInteger(object.source_id),
    name: toText(object.name),
    worldId: toWorldId(object.world_id),
    hasZeroWorld: object.world_id === 0,
    instanceId: toText(object.character_instance_id),
    hasPersonalityNumbers: mayHoldNumbers(object.personality),
  };
}

function mayHoldNumbers(personality: JsonValue | undefined): boolean {
  if (!isJsonObject(personality)) return false;
  for (const key in personality) {
    const value = personality[key];
    if (typeof value === 'number' || isJsonObject(value)) return true;
  }
  return false;
}

/** Reads an NPC's runtime state (spec section 1.11). */
export function readNpcState(object: JsonObject, path: JsonPath): NpcStateRecord {
  return {
    kind: 'npc_state',
    path,
    stats: locate(object.stats, path, 'stats'),
    metadata: locate(object.stats_metadata, path, 'stats_metadata'),
    npcId: toInteger(object.npc_id),
  };
}

/** Reads a session (spec section 1.12), with its legacy `relationships` when it still has them. */
export function readSession(object: JsonObject, path: JsonPath): SessionRecord {
  return {
    kind: 'session',
    path,
    stats: locate(object.stats, path, 'stats'),
    metadata: locate(object.stats_metadata, path, 'stats_metadata'),
    id: toInteger(object.id) ?? toInteger(object.session_id),
    worldId: toWorldId(object.world_id),
    hasZeroWorld: object.world_id === 0,
    relationships: locate(object.relationships, path, 'relationships'),
    flags: locate(object.flags, path, 'flags'),
  };
}

/** Reads a character instance (spec section 1.14). */
export function readCharacterInstance(object: JsonObject, path: JsonPath): CharacterInstanceRecord {
  return {
    kind: 'character_instance',
    path,
    stats: locate(object.stats, path, 'stats'),
    metadata: locate(object.stats_metadata, path, 'stats_metadata'),
    id: toText(object.id),
    worldId: toWorldId(object.world_id),
    hasZeroWorld: object.world_id === 0,
    characterId: toText(object.character_id),
    name: toText(object.instance_name),
  };
}

/** Reads an item or item template (spec section 1.13). */
export function readItem(object: JsonObject, path: JsonPath): ItemRecord {
  return readThing('item', object, path);
}

/** Reads a location or location template (spec section 1.13). */
export function readLocation(object: JsonObject, path: JsonPath): LocationRecord {
  return readThing('location', object, path);
}

function readThing<K extends 'item' | 'location'>(kind: K, object: JsonObject, path: JsonPath) {
  return {
    kind,
    path,
    stats: locate(object.stats, path, 'stats'),
    metadata: locate(object.stats_metadata, path, 'stats_metadata'),
    id: toInteger(object.id) ?? toInteger(object.source_id),
    worldId: toWorldId(object.world_id),
    hasZeroWorld: object.world_id === 0,
    name: toText(object.name),
  };
}
