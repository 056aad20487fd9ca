import type { JsonValue } from '../base/json-value.ts';
import type { LayerKind } from './effective-stats.ts';

/**
 * The JSON forms in which `stat-lens show --json` and `statLens/effectiveStats` explain values. Stable: members are
 * added, never renamed. Places are a file's uri and an RFC 6901 pointer.
 */

/** A place in a file. */
export interface SourcePlace {
  readonly uri: string;
  readonly pointer: string;
}

/** A place that gave a value, and the value it holds. */
export interface ValueSource extends SourcePlace {
  readonly layer: LayerKind;
  readonly value: JsonValue;
}

/** A modifier that took part. `applied` is false when an absolute modifier shadows it or its type is unknown. */
export interface ModifierSource extends SourcePlace {
  readonly type: JsonValue;
  readonly value: JsonValue;
  readonly applied: boolean;
}

/** How one axis got its effective value. */
export interface AxisProvenance {
  /** The effective value; absent when the axis has none. */
  readonly value?: JsonValue;
  /** What gave it; absent when no file does (an axis that exists only because modifiers start from 0, a computed id). */
  readonly source?: ValueSource;
  /** True for the id of a tier or level that the game computes; what files hold in its place is among `overrides`. */
  readonly computed?: true;
  /** What it replaced, nearest first. */
  readonly overrides: readonly ValueSource[];
  readonly modifiers: readonly ModifierSource[];
  /** The value after modifiers and before the clamp; present when modifiers changed it. */
  readonly modified?: number;
  /** Present when the clamp changed the value. */
  readonly clamped?: {
    readonly from: number;
    readonly bound: 'min_value' | 'max_value';
    readonly limit: number;
  };
  /** The tier whose interval holds the value. `max` null: no upper bound. */
  readonly tier?: ConfigPlace & { readonly id: string; readonly min: number; readonly max: number | null };
}

/** A place in the world's stats_config; without members when the config is migrated on the fly, so written nowhere. */
export type ConfigPlace = Partial<SourcePlace>;

/** A modifier that changes nothing because its axis is none of the definition's, or because the stats are raw. */
export interface IgnoredModifier extends ModifierSource {
  readonly axis: string;
}

/** A condition of a level that does not hold. */
export interface FailedCondition {
  readonly axis: string;
  readonly type: 'min' | 'max' | 'range';
  readonly min_value: number | null;
  readonly max_value: number | null;
  /** The value it was tested with. */
  readonly actual: number;
  /** True when the entity has no such value, for which the game takes 0. */
  readonly missing: boolean;
}

/** One level that was tested and failed, with its first failing condition. */
export interface FailedLevel extends ConfigPlace {
  readonly id: string;
  readonly priority: number;
  readonly failed: FailedCondition;
}

/** How the level was found. */
export interface LevelProvenance {
  /** The level that matched; absent when none does. */
  readonly id?: string;
  /** Axes of the matching level's conditions for which the entity has no value, so that 0 decided. */
  readonly missing: readonly string[];
  /** The levels of higher priority, in the order the game tests them, each with why it failed. */
  readonly failed: readonly FailedLevel[];
}

/** The provenance of one entity under one definition. */
export interface EntityProvenance {
  /** Why the stats are shown as written; absent when the game computes them. */
  readonly raw?: { readonly reason: string; readonly message: string };
  /** The world in force; absent when there is none. */
  readonly world?: SourcePlace & { readonly id: number | null };
  /** Per axis of the definition and per other member of the stats. */
  readonly values: Readonly<Record<string, AxisProvenance>>;
  /** Present when the definition has levels and the stats are not raw. */
  readonly level?: LevelProvenance;
  /** Present when there are any. */
  readonly ignoredModifiers?: readonly IgnoredModifier[];
}
