import type { Reading } from './read-object.ts';
import type { StatAxis, StatCondition, StatDefinition, StatLevel, StatTier } from './stat-definition.ts';

/** A level whose conditions may each have been refused. */
export type LevelParts = Omit<StatLevel, 'conditions'> & {
  readonly conditions: { readonly [axisName: string]: Reading<StatCondition> | undefined };
};

/** A definition whose axes, tiers and levels may each have been refused, wholly or in part. */
export type DefinitionParts = Pick<StatDefinition, 'id' | 'display_name' | 'description'> & {
  readonly axes: readonly (Reading<StatAxis> | undefined)[];
  readonly tiers: readonly (Reading<StatTier> | undefined)[];
  readonly levels: readonly (Reading<LevelParts> | undefined)[];
};

/** What was read of a definition. */
export type DefinitionReading = Reading<DefinitionParts>;
