import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { Modifier } from '../engine/config/stat-definition.ts';
import type { WorldRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';

/**
 * Where a value may come from, weakest first. For an NPC: `instance` (its character instance, an extension of
 * Stat Lens), `base` (the NPC), `runtime` (its state). For a session entity: `session`, `component` (the session's
 * object store, which wins over `session`), or `legacy` (`relationships`, read as if migrated).
 */
export type LayerKind = 'instance' | 'base' | 'runtime' | 'session' | 'component' | 'legacy';

/** One place that contributes to an entity's stats under one definition. */
export interface StatLayer {
  readonly layer: LayerKind;
  readonly uri: string;
  /** The way to the block of values. */
  readonly path: JsonPath;
  readonly stats: JsonObject;
  /** Members that the file holds under another key: key in `stats` to key in the file. Legacy layers only. */
  readonly writtenKeys?: ReadonlyMap<string, string>;
}

/** A modifier and where it is written. */
export interface LocatedModifier {
  readonly uri: string;
  readonly path: JsonPath;
  readonly axis: string;
  readonly modifier: Modifier;
}

/** Why stats are shown as written, without clamp, tiers and levels, just as the game leaves them. */
export type RawReason =
  /** No world could be told for the entity. */
  | 'no-world'
  /** Its world has no stats_config. */
  | 'no-config'
  /** Its world stands in broken JSON, so that nobody knows what it says. */
  | 'world-broken'
  /** The game refuses its world's stats_config. */
  | 'config-refused'
  /** The stats_config has no such definition. */
  | 'no-definition'
  /** The engine fails on these values, as the game does: one that must be a number or an object is none. */
  | 'not-computable';

/** What the game says when it fails, and the file in which its reason stands. */
export interface StatsFailure {
  readonly message: string;
  readonly uri: string;
}

/** The stats of one entity under one definition as the game computes them (spec sections 2.8 and 2.9). */
export interface EffectiveStats {
  readonly definitionId: string;
  /** The session's key of the entity; undefined for an NPC. */
  readonly entityKey: string | undefined;
  readonly world: Indexed<WorldRecord> | undefined;
  /** Undefined when `raw` says why; for `raw: 'not-computable'` the definition that the engine failed under. */
  readonly definition: PreparedDefinition | undefined;
  readonly raw: RawReason | undefined;
  /** What the engine says when it fails; for `raw: 'not-computable'` only. */
  readonly failure: string | undefined;
  /** The file in which something else stands where the game needs an object, and fails; undefined when it does not. */
  readonly brokenIn: string | undefined;
  /** Weakest first. A layer that has no block of this definition is not listed. */
  readonly layers: readonly StatLayer[];
  /** Blocks that a stronger one replaced whole, so that none of their values count, nearest first; in sessions only. */
  readonly replaced: readonly StatLayer[];
  readonly modifiers: readonly LocatedModifier[];
  /** The layers merged, before modifiers, clamp, tiers and level. */
  readonly merged: JsonObject;
  /** The result, exactly the engine's. */
  readonly stats: JsonObject;
}
