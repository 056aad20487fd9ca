import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject } from '../base/json-value.ts';
import { findInteger, findMember, findString, findWorldId } from './read-member.ts';
import type {
  CharacterInstanceRecord,
  ItemRecord,
  LocationRecord,
  NpcRecord,
  NpcStateRecord,
  SessionRecord,
} from './records.ts';

function readBearer(object: JsonObject, path: JsonPath) {
  return {
    path,
    stats: findMember(object, path, 'stats'),
    metadata: findMember(object, path, 'stats_metadata'),
  };
}

/** Reads an NPC (spec section 1.10). In a bundle its id is called `source_id`. */
export function readNpc(object: JsonObject, path: JsonPath): NpcRecord {
  return {
    kind: 'npc',
    ...readBearer(object, path),
    id: findInteger(object, 'id') ?? findInteger(object, 'source_id'),
    name: findString(object, 'name'),
    worldId: findWorldId(object),
    instanceId: findString(object, 'character_instance_id'),
  };
}

/** Reads an NPC's runtime state (spec section 1.11). */
export function readNpcState(object: JsonObject, path: JsonPath): NpcStateRecord {
  return { kind: 'npc_state', ...readBearer(object, path), npcId: findInteger(object, 'npc_id') };
}

/** Reads a session (spec section 1.12), with its legacy `relationships` when it still has them. */
export function readSession(object: JsonObject, path: JsonPath): SessionRecord {
  return {
    kind: 'session',
    ...readBearer(object, path),
    id: findInteger(object, 'id') ?? findInteger(object, 'session_id'),
    worldId: findWorldId(object),
    relationships: findMember(object, path, 'relationships'),
    flags: findMember(object, path, 'flags'),
  };
}

/** Reads a character instance (spec section 1.14). */
export function readCharacterInstance(object: JsonObject, path: JsonPath): CharacterInstanceRecord {
  return {
    kind: 'character_instance',
    ...readBearer(object, path),
    id: findString(object, 'id'),
    worldId: findWorldId(object),
    characterId: findString(object, 'character_id'),
    name: findString(object, 'instance_name'),
  };
}

/** Reads an item or item template (spec section 1.13). */
export function readItem(object: JsonObject, path: JsonPath): ItemRecord {
  return {
    kind: 'item',
    ...readBearer(object, path),
    id: findInteger(object, 'id') ?? findInteger(object, 'source_id'),
    name: findString(object, 'name'),
  };
}

/** Reads a location or location template (spec section 1.13). */
export function readLocation(object: JsonObject, path: JsonPath): LocationRecord {
  return {
    kind: 'location',
    ...readBearer(object, path),
    id: findInteger(object, 'id') ?? findInteger(object, 'source_id'),
    name: findString(object, 'name'),
  };
}
