import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject } from '../base/json-value.ts';
import type { FileRecord } from '../model/records.ts';
import type { ShapeProblem } from './check-shape.ts';

/** The ids of the file kinds, as `check --format json` prints them. */
export type KindId =
  | 'world'
  | 'stats_config'
  | 'npc'
  | 'npc_state'
  | 'session'
  | 'character_instance'
  | 'item'
  | 'location'
  | 'stat_package'
  | 'project_bundle'
  | 'scenario'
  | 'statlens_config'
  | 'statlens_baseline'
  | 'stattest';

/** One kind of file we understand. A file holds one value of the kind or an array of them. */
export interface FileKind {
  readonly id: KindId;
  /** What people call it: `NPC state`. */
  readonly label: string;
  /** File names without `.json` or `.jsonc`: `npc` takes `npc.json` and `mara.npc.json`. */
  readonly names: readonly string[];
  /** Folders whose JSON files are of this kind, inside a stats project only. */
  readonly folders: readonly string[];
  /** Says whether an object of unknown origin is of this kind, by the members it has (spec section 1.2). */
  readonly matchesShape: (value: JsonObject) => boolean;
  /** True when the shape alone makes a project: only worlds and stats configs are so unmistakable. */
  readonly foundsProject: boolean;
  /** The records in one value of the kind. `path` leads to the value. */
  readonly read: (value: JsonObject, path: JsonPath) => readonly FileRecord[];
  /** Checks one file (a value of the kind or an array) against the kind's schema. */
  readonly checkShape: (value: unknown) => readonly ShapeProblem[];
}
