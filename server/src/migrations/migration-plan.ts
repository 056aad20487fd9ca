import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import type { RelationshipStanding } from '../engine/legacy/evaluate-legacy-relationship.ts';

/** The migrations by the names that people call them. */
export const MIGRATION_NAMES = [
  'session-relationships',
  'world-meta',
  'npc-personality',
  'computed-keys',
] as const;

/** One of them. */
export type MigrationName = (typeof MIGRATION_NAMES)[number];

/**
 * What happened to one value, for the report:
 *
 * - `moved`, `renamed`, `added`, `recomputed`: it is in the new place, under the new name, or with the new value;
 * - `kept`: it stays as it is, and nothing computes with it;
 * - `dropped`: it is gone; `value` is what it was;
 * - `conflict`: two values were there for one place; `value` is the one that is gone;
 * - `warning`: somebody should have a look.
 */
export type NoteKind =
  | 'moved'
  | 'renamed'
  | 'added'
  | 'recomputed'
  | 'kept'
  | 'dropped'
  | 'conflict'
  | 'warning';

/** One line of the report. */
export interface MigrationNote {
  readonly kind: NoteKind;
  /** Where the value stood before the migration, from the file's root. */
  readonly path: JsonPath;
  /** One sentence without full stop. */
  readonly message: string;
  /** The value before, where it is no more to be found afterwards. */
  readonly value?: JsonValue;
}

/** Where one relationship stood in the game that read the old format, and where it stands after the migration. */
export interface ComparedOutcome {
  readonly path: JsonPath;
  /** The entity's key: `npc:12`. */
  readonly entity: string;
  /** Undefined when the old game failed on it. */
  readonly before: RelationshipStanding | undefined;
  readonly after: RelationshipStanding;
  /** Why it is so now, as a clause; empty where nothing changed. */
  readonly because: string;
}

/** How one record's legacy form becomes the current one. */
export type MigrationPlan =
  /** Carry out `operations`; `summary` says what they do, as a clause: `2 relationships moved to stats`. */
  | {
      readonly kind: 'change';
      readonly operations: readonly EditOperation[];
      readonly summary: string;
      readonly notes: readonly MigrationNote[];
      /** Every relationship that could be compared, changed or not. */
      readonly outcomes: readonly ComparedOutcome[];
    }
  /** There is something legacy, but it cannot be migrated; `reason` is a clause that says why. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing legacy is there that could be migrated; `notes` says what is left for people. */
  | { readonly kind: 'nothing'; readonly notes: readonly MigrationNote[] };

/** Nothing legacy is there at all. */
export const NOTHING_TO_MIGRATE: MigrationPlan = { kind: 'nothing', notes: [] };
