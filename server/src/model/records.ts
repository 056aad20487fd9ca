import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject, JsonValue } from '../base/json-value.ts';

/**
 * What the author wrote, as the game would find it: one record per world, NPC, session, ... of a file.
 * Records are lenient: a member of the wrong type reads as absent here and is reported by a rule.
 * `path` leads from the file's root to the record: empty for a file that is one record.
 */
export type FileRecord =
  | WorldRecord
  | NpcRecord
  | NpcStateRecord
  | SessionRecord
  | CharacterInstanceRecord
  | ItemRecord
  | LocationRecord
  | StatPackageRecord;

/** The kinds of record; a project bundle or a bare stats_config is a file kind, not a record of its own. */
export type RecordKind = FileRecord['kind'];

/** A value together with the way to it from the file's root. */
export interface Located<T extends JsonValue = JsonValue> {
  readonly path: JsonPath;
  readonly value: T;
}

/** A world, or a bare stats_config read as a world without id. */
export interface WorldRecord {
  readonly kind: 'world';
  readonly path: JsonPath;
  readonly id: number | undefined;
  readonly name: string | undefined;
  /** The `meta` object; undefined for a bare stats_config and when it is missing. */
  readonly meta: Located<JsonObject> | undefined;
  /** The `stats_config` as written, of whatever type; undefined when there is no such key. */
  readonly config: Located | undefined;
  /** The file is broken JSON, and this is what could still be understood of it. */
  readonly isBroken?: true;
}

/** What every record with NPC-shaped stats (`definition -> axis -> value`) has in common. */
interface StatsBearer {
  readonly path: JsonPath;
  /** The `stats` member as written; undefined when absent. */
  readonly stats: Located | undefined;
  /** The `stats_metadata` member as written; undefined when absent. */
  readonly metadata: Located | undefined;
}

/** An NPC with its base stats. */
export interface NpcRecord extends StatsBearer {
  readonly kind: 'npc';
  readonly id: number | undefined;
  readonly name: string | undefined;
  /** null and 0 count as "no world", as in the game. */
  readonly worldId: number | undefined;
  /** Whether `world_id` is written as 0, which reads like an id and is none. */
  readonly hasZeroWorld: boolean;
  readonly instanceId: string | undefined;
  /** Whether `personality` holds numbers, or objects that may: values of the time before there were stats. */
  readonly hasPersonalityNumbers: boolean;
}

/** The runtime overrides of one NPC. */
export interface NpcStateRecord extends StatsBearer {
  readonly kind: 'npc_state';
  readonly npcId: number | undefined;
}

/** A play session; its stats are one level deeper: `definition -> entity key -> axis -> value`. */
export interface SessionRecord extends StatsBearer {
  readonly kind: 'session';
  readonly id: number | undefined;
  readonly worldId: number | undefined;
  /** Whether `world_id` is written as 0, which reads like an id and is none. */
  readonly hasZeroWorld: boolean;
  /** The legacy `relationships` member as written; undefined when absent. */
  readonly relationships: Located | undefined;
  /** The `flags` member as written; newer sessions keep NPC stats in `flags.gameObjects`. */
  readonly flags: Located | undefined;
}

/** A world-specific variant of a character. Its `stats` are an extension of Stat Lens: the game ignores them. */
export interface CharacterInstanceRecord extends StatsBearer {
  readonly kind: 'character_instance';
  readonly id: string | undefined;
  readonly worldId: number | undefined;
  /** Whether `world_id` is written as 0, which reads like an id and is none. */
  readonly hasZeroWorld: boolean;
  readonly characterId: string | undefined;
  readonly name: string | undefined;
}

/** An item or item template. */
export interface ItemRecord extends StatsBearer {
  readonly kind: 'item';
  readonly id: number | undefined;
  readonly worldId: number | undefined;
  /** Whether `world_id` is written as 0, which reads like an id and is none. */
  readonly hasZeroWorld: boolean;
  readonly name: string | undefined;
}

/** A location or location template. */
export interface LocationRecord extends StatsBearer {
  readonly kind: 'location';
  readonly id: number | undefined;
  readonly worldId: number | undefined;
  /** Whether `world_id` is written as 0, which reads like an id and is none. */
  readonly hasZeroWorld: boolean;
  readonly name: string | undefined;
}

/** A package of stat definitions with derivations. */
export interface StatPackageRecord {
  readonly kind: 'stat_package';
  readonly path: JsonPath;
  readonly id: string | undefined;
  readonly value: JsonObject;
}

/** A record with NPC-shaped stats that belong to one entity. */
export type EntityRecord = NpcRecord | NpcStateRecord | CharacterInstanceRecord | ItemRecord | LocationRecord;

/** Says whether `record` holds NPC-shaped stats that belong to one entity (everything but sessions, worlds, packages). */
export function hasEntityStats(record: FileRecord): record is EntityRecord {
  return record.kind !== 'world' && record.kind !== 'session' && record.kind !== 'stat_package';
}
