import type { JsonPath } from '../base/json-pointer.ts';
import { lazy } from '../base/lazy.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { StatDefinition, StatLevel, StatTier } from '../engine/config/stat-definition.ts';
import type { WorldRecord } from '../model/records.ts';
import type { RuleContext } from './rule-context.ts';

/** A definition of one of the file's stats configs, which the game accepts. */
export interface AcceptedDefinition {
  /** The world whose config it stands in. */
  readonly world: WorldRecord;
  /** From the file's root to the definition. */
  readonly path: JsonPath;
  readonly prepared: PreparedDefinition;
  /** The index of every tier and level in its list. */
  readonly indexes: () => ReadonlyMap<StatTier | StatLevel, number>;
}

/** The definitions that are written in the file, without those of configs that the game refuses as a whole. */
export function listAcceptedDefinitions(context: RuleContext): readonly AcceptedDefinition[] {
  return context.once(findAcceptedDefinitions);
}

function findAcceptedDefinitions(context: RuleContext): readonly AcceptedDefinition[] {
  return context.recordsOf('world').flatMap((world) => {
    const facts = context.workspace.factsOf(world);
    const config = world.config;
    if (facts.source !== 'config' || config === undefined) return [];
    return [...facts.definitions].map(([id, prepared]) => ({
      world,
      path: [...config.path, 'definitions', id],
      prepared,
      indexes: lazy(() => indexParts(prepared.definition)),
    }));
  });
}

/** Where a tier of the definition is written. */
export function pathOfTier({ path, indexes }: AcceptedDefinition, tier: StatTier): JsonPath {
  return [...path, 'tiers', indexes().get(tier) ?? -1];
}

/** Where a level of the definition is written. */
export function pathOfLevel({ path, indexes }: AcceptedDefinition, level: StatLevel): JsonPath {
  return [...path, 'levels', indexes().get(level) ?? -1];
}

function indexParts({ tiers, levels }: StatDefinition): ReadonlyMap<StatTier | StatLevel, number> {
  const indexes = new Map<StatTier | StatLevel, number>();
  for (const list of [tiers, levels]) for (const [index, part] of list.entries()) indexes.set(part, index);
  return indexes;
}
