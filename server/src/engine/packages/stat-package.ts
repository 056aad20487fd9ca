import type { JsonValue } from '../../base/json-value.ts';
import type { DefinitionInput } from '../config/definition-input.ts';

/** How several numbers become one (docs/stat-system.md, 4.2). */
export type CombineStrategy = 'weighted_avg' | 'sum' | 'max' | 'min' | 'first';

/** Computes one axis of a derived definition out of semantic types. The keys of both maps are the same. */
export type DerivationFormula = {
  /** Source key to semantic type. */
  readonly source_semantic_types: { readonly [sourceKey: string]: string };
  readonly weights: { readonly [sourceKey: string]: number };
  readonly output_axis: string;
  /** How the weighted sources become the result; `weighted_avg` when absent. */
  readonly transform?: CombineStrategy;
  /** How several axes of one semantic type become one source; `weighted_avg` when absent. */
  readonly multi_source_strategy?: CombineStrategy;
  /** Whether the result is clamped to 0 to 100; it is when absent. */
  readonly normalize?: boolean;
  /** Added before the clamp. */
  readonly offset?: number;
};

/** What a transform asks of one derived axis; what is absent or null asks nothing. All that is asked must hold. */
export type TransformTest = {
  readonly gte?: number | null;
  readonly gt?: number | null;
  readonly lte?: number | null;
  readonly lt?: number | null;
  readonly eq?: number | null;
  /** Both ends inclusive; a list of fewer than two numbers asks nothing. */
  readonly between?: readonly number[] | null;
};

/** A value and the tests, by axis name, under which a transform gives it. */
export type TransformCondition = {
  readonly when: { readonly [axisName: string]: TransformTest };
  readonly then: JsonValue;
};

/** Puts a value beside the derived axes: that of the first condition that holds, else `default`. */
export type TransformRule = {
  readonly output_key: string;
  readonly conditions: readonly TransformCondition[];
  readonly default: JsonValue;
};

/** One way to derive a definition's stats out of semantic types (docs/stat-system.md, 4). */
export type DerivationCapability = {
  readonly id: string;
  /** Every one of them must be offered by an axis of an active package. */
  readonly from_semantic_types: readonly string[];
  readonly to_stat_definition: string;
  readonly formulas?: readonly DerivationFormula[];
  readonly transforms?: readonly TransformRule[];
  /** Lower runs first, 50 when absent; the first derivation of a definition is the only one. */
  readonly priority?: number;
  readonly description?: string | null;
  /** Whether it runs at all; it does when absent. */
  readonly enabled_by_default?: boolean;
};

/** A reusable set of definitions and derivations (docs/stat-system.md, 1.17). */
export type StatPackage = {
  readonly id: string;
  readonly label: string;
  readonly description?: string | null;
  readonly category?: string | null;
  readonly definitions?: { readonly [definitionId: string]: DefinitionInput };
  /** The plugin that brings the package; null for the game's own. */
  readonly source_plugin_id?: string | null;
  readonly derivation_capabilities?: readonly DerivationCapability[];
};
