/**
 * The stat system as the game holds it in memory: complete, every optional member filled in (docs/stat-system.md, 1).
 * These are type aliases, not interfaces, so that every such value is a `JsonObject` too.
 */

/** One bounded number of an entity, such as `strength`. `min_value <= default_value <= max_value`, inclusive. */
export type StatAxis = {
  readonly name: string;
  readonly min_value: number;
  readonly max_value: number;
  readonly default_value: number;
  readonly display_name: string | null;
  readonly description: string | null;
  /** What the axis means to derivations; null takes no part in them. */
  readonly semantic_type: string | null;
  /** Share of this axis when several have one semantic type; meant as 0 to 1, any number passes. */
  readonly semantic_weight: number;
};

/** A named band on one axis; both bounds belong to it, `max: null` has no upper end. */
export type StatTier = {
  readonly id: string;
  readonly axis_name: string;
  readonly min: number;
  readonly max: number | null;
  readonly display_name: string | null;
  readonly description: string | null;
};

/** Which bounds of a condition count. */
export type StatConditionType = 'min' | 'max' | 'range';

/** What a level asks of one axis; bounds are inclusive, a bound the type does not use is ignored. */
export type StatCondition = {
  readonly type: StatConditionType;
  readonly min_value: number | null;
  readonly max_value: number | null;
};

/** A name for a state of several axes: all conditions (axis name to condition) must hold. */
export type StatLevel = {
  readonly id: string;
  readonly conditions: { readonly [axisName: string]: StatCondition };
  readonly display_name: string | null;
  readonly description: string | null;
  /** Levels are tested from the highest priority down; equal priorities in list order. */
  readonly priority: number;
};

/** One stat system: its axes, the tiers on them and the levels over them. */
export type StatDefinition = {
  readonly id: string;
  readonly display_name: string | null;
  readonly description: string | null;
  readonly axes: readonly StatAxis[];
  readonly tiers: readonly StatTier[];
  readonly levels: readonly StatLevel[];
};

/** All stat systems of a world, by definition id. */
export type WorldStatsConfig = {
  readonly version: number;
  readonly definitions: { readonly [definitionId: string]: StatDefinition };
};

/**
 * Equipment, a buff or a debuff on one axis (docs/stat-system.md, 2.7). The engine reads `type` (`additive`,
 * `multiplicative`, `absolute`; others are ignored) and `value`; the rest is for whoever collects modifiers.
 */
export type Modifier = {
  readonly type?: string;
  readonly value?: number | string | boolean;
  readonly axis?: string;
  readonly source?: string;
  readonly expires_at?: string | null;
};
