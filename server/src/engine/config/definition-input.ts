import type { JsonObject } from '../../base/json-value.ts';
import type { StatConditionType } from './stat-definition.ts';

/** A number as authors may write it: `5`, `" 5 "`, `true` (docs/stat-system.md, 1.1). */
type AuthoredNumber = number | string | boolean;

interface Described {
  readonly display_name?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** An axis as authors write it; absent members have their defaults. */
export interface AxisInput extends Described {
  readonly name: string;
  readonly min_value?: AuthoredNumber | undefined;
  readonly max_value?: AuthoredNumber | undefined;
  readonly default_value?: AuthoredNumber | undefined;
  readonly semantic_type?: string | null | undefined;
  readonly semantic_weight?: AuthoredNumber | undefined;
}

/** A tier as authors write it. */
export interface TierInput extends Described {
  readonly id: string;
  readonly axis_name: string;
  readonly min: AuthoredNumber;
  readonly max?: AuthoredNumber | null | undefined;
}

/** A condition as authors write it. */
export interface ConditionInput {
  readonly type: StatConditionType;
  readonly min_value?: AuthoredNumber | null | undefined;
  readonly max_value?: AuthoredNumber | null | undefined;
}

/** A level as authors write it. */
export interface LevelInput extends Described {
  readonly id: string;
  readonly conditions: { readonly [axisName: string]: ConditionInput };
  readonly priority?: AuthoredNumber | undefined;
}

/**
 * A definition as authors write it, or one the engine completed, or JSON straight from a file.
 * Whatever it is, it is read as the game reads it before anything is computed.
 */
export type DefinitionInput =
  | JsonObject
  | (Described & {
      readonly id: string;
      readonly axes: readonly AxisInput[];
      readonly tiers?: readonly TierInput[] | undefined;
      readonly levels?: readonly LevelInput[] | undefined;
    });
