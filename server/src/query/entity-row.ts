import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';

/** Whose rows can be asked for: NPCs, or the entities that sessions hold stats for. */
export type RowKind = 'npcs' | 'session-entities';

/** One entity with what a question can be about. */
export interface EntityRow {
  /** `npc:12`, or `session:3/npc:12`; without an id the file's uri in its place. */
  readonly entity: string;
  /** The id of the NPC, or of the session. */
  readonly id: number | null;
  /** The key under which a session holds it; null for an NPC. */
  readonly key: string | null;
  /** The NPC's name, also for an entity that is one. */
  readonly name: string | null;
  /** The id of the world in force. */
  readonly world: number | null;
  readonly uri: string;
  /** The way to its record in the file. */
  readonly path: JsonPath;
  /** Its file, as people call it. */
  readonly file: string;
  /** The effective stats under each definition, exactly the engine's; none where the game fails on them. */
  readonly stats: ReadonlyMap<string, JsonObject>;
  /** The definitions of its world. */
  readonly definitions: ReadonlyMap<string, PreparedDefinition>;
}

/** What every row has beside its stats, by the name that expressions use. */
export const ROW_FIELDS = ['entity', 'id', 'key', 'name', 'world', 'file'] as const;
