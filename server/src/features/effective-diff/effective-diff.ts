import type { JsonValue } from '../../base/json-value.ts';

/**
 * The JSON form in which `stat-lens diff --format json` tells what is different between two states of a project. Stable:
 * members are added, never renamed. Paths are relative to the compared folder.
 */

/** Whether something is there in both states, or in one only. */
export type ChangeKind = 'changed' | 'added' | 'removed';

/** A thing before and after; null where there is none. */
export interface Change<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** What an axis is worth in the game. */
export interface AxisWorth {
  readonly value: JsonValue;
  /** The id of the tier; null when the value lies in none. */
  readonly tier: string | null;
}

/** An axis whose value or tier is different. */
export interface AxisDiff extends Change<AxisWorth> {
  readonly axis: string;
}

/** What is different in one entity's stats under one definition. */
export interface DefinitionDiff {
  readonly definition: string;
  /** The session's key of the entity (`npc:12`); absent for an NPC. */
  readonly entityKey?: string;
  readonly change: ChangeKind;
  readonly axes: readonly AxisDiff[];
  /** Present when the level is different. */
  readonly level?: Change<string>;
  /** Present when the game computes the stats in one state only: why they are as written in the other (see `RawReason`). */
  readonly raw?: Change<string>;
  /** The files whose edits made the difference, sorted. */
  readonly causedBy: readonly string[];
}

/** An NPC or session that is worth something else. */
export interface EntityDiff {
  /** `npc:12`, `session:3`; without an id, the path of its file. */
  readonly entity: string;
  readonly name?: string;
  /** Its file: in the later state, or for a removed one in the earlier. */
  readonly path: string;
  readonly change: ChangeKind;
  readonly definitions: readonly DefinitionDiff[];
  /** The files behind all of that, sorted. */
  readonly causedBy: readonly string[];
}

/** How much is different. */
export interface DiffSummary {
  /** How many NPCs and sessions there are in either state. */
  readonly compared: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** In entities that are in both states. */
  readonly values: number;
  readonly tiers: number;
  readonly levels: number;
}

/** All that is different between two states. */
export interface EffectiveDiff {
  readonly entities: readonly EntityDiff[];
  readonly summary: DiffSummary;
}
