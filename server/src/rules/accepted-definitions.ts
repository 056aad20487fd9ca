import type { JsonPath } from '../base/json-pointer.ts';
import type { PreparedDefinition } from '../engine/prepare-definition.ts';
import type { StatLevel, StatTier } from '../engine/stat-definition.ts';
import type { WorldRecord } from '../model/records.ts';
import type { RuleContext } from './rule-context.ts';

/** A definition of one of the file's stats configs, which the game accepts. */
export interface AcceptedDefinition {
  /** The world whose config it stands in. */
  readonly world: WorldRecord;
  /** From the file's root to the definition. */
  readonly path: JsonPath;
  readonly prepared: PreparedDefinition;
}

/** The definitions that are written in the file, without those of configs that the game refuses as a whole. */
export function listAcceptedDefinitions(context: RuleContext): readonly AcceptedDefinition[] {
  return context.recordsOf('world').flatMap((world) => {
    const facts = context.workspace.factsOf(world);
    const config = world.config;
    if (facts.source !== 'config' || config === undefined) return [];
    return [...facts.definitions].map(([id, prepared]) => ({
      world,
      path: [...config.path, 'definitions', id],
      prepared,
    }));
  });
}

/** Where a tier of the definition is written. */
export function pathOfTier({ path, prepared }: AcceptedDefinition, tier: StatTier): JsonPath {
  return [...path, 'tiers', prepared.definition.tiers.indexOf(tier)];
}

/** Where a level of the definition is written. */
export function pathOfLevel({ path, prepared }: AcceptedDefinition, level: StatLevel): JsonPath {
  return [...path, 'levels', prepared.definition.levels.indexOf(level)];
}
