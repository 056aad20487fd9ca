import type { DefinitionInput } from './definition-input.ts';
import { readDefinition } from './read-definition.ts';
import { readOrThrow } from './read-or-throw.ts';
import type { StatAxis, StatCondition, StatDefinition, StatLevel, StatTier } from './stat-definition.ts';

/** An axis with everything its tier needs. */
export interface PreparedAxis {
  readonly axis: StatAxis;
  /** The axis's tiers in testing order: by `min`, equal ones in list order. */
  readonly tiers: readonly StatTier[];
  /** The member of entity stats that the tier goes to: `<axis>TierId`. */
  readonly tierKey: string;
}

/** A condition and the axis it is about. */
export interface AxisCondition {
  readonly axis: string;
  readonly condition: StatCondition;
}

/** A level with its conditions as a list. */
export interface PreparedLevel {
  readonly level: StatLevel;
  readonly conditions: readonly AxisCondition[];
}

/** A definition made ready for many entities: nothing is sorted or looked up by scanning any more. */
export interface PreparedDefinition {
  readonly definition: StatDefinition;
  /** In definition order. */
  readonly axes: readonly PreparedAxis[];
  readonly axisByName: ReadonlyMap<string, PreparedAxis>;
  /** In testing order: by priority from the highest down, equal ones in list order. */
  readonly levels: readonly PreparedLevel[];
}

/**
 * Reads and prepares a definition.
 *
 * @throws StatEngineError `invalid-definition` when the game would refuse it.
 */
export const prepareDefinition = (definition: DefinitionInput): PreparedDefinition =>
  prepareCompleteDefinition(readOrThrow(readDefinition, definition));

/** Prepares a definition out of a validated config, which need not be read a second time. */
export function prepareCompleteDefinition(definition: StatDefinition): PreparedDefinition {
  const axes = definition.axes.map((axis) => ({
    axis,
    tiers: [] as StatTier[],
    tierKey: `${axis.name}TierId`,
  }));
  const axisByName = new Map(axes.map((prepared) => [prepared.axis.name, prepared]));
  for (const tier of sortTiers(definition.tiers)) axisByName.get(tier.axis_name)?.tiers.push(tier);
  return { definition, axes, axisByName, levels: prepareLevels(definition.levels) };
}

/** Tiers in testing order (docs/stat-system.md, 2.3). Two infinities differ by no number, which `sort` takes for equal. */
export const sortTiers = (tiers: readonly StatTier[]): StatTier[] => [...tiers].sort((a, b) => a.min - b.min);

/** Levels in testing order (docs/stat-system.md, 2.4). */
export const prepareLevels = (levels: readonly StatLevel[]): PreparedLevel[] =>
  [...levels]
    .sort((a, b) => b.priority - a.priority)
    .map((level) => ({
      level,
      conditions: Object.entries(level.conditions).map(([axis, condition]) => ({ axis, condition })),
    }));
