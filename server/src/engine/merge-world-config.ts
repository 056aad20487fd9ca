import { isJsonObject, type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { builtinPackages } from './builtin-packages.ts';
import { checkDefinition } from './check-definition.ts';
import { type ConfigPlace, childPlace } from './config-place.ts';
import { expectObject } from './expect-object.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { memberOr } from './member-or.ts';
import { mergeDefinition } from './merge-definition.ts';
import { readDefinition } from './read-definition.ts';
import { readOrThrow } from './read-or-throw.ts';
import { checkDefinitionKeys } from './read-stats-config.ts';
import { readWhole } from './read-whole.ts';
import { readDefinitions, registerPackages } from './register-packages.ts';
import type { StatDefinition, WorldStatsConfig } from './stat-definition.ts';
import type { StatPackage } from './stat-package.ts';

/** The definitions of packages under a world's overlay, and what could not be merged. */
export interface MergedWorldConfig {
  readonly config: WorldStatsConfig;
  /** The game's own messages: overrides that are no object, and definitions whose merge failed. */
  readonly warnings: readonly string[];
}

/**
 * Merges a world's `meta.stats_config`, read as an overlay, over the definitions of packages (docs/stat-system.md, 3).
 * Invalid new definitions and invalid merged tiers and levels vanish without a warning.
 *
 * @throws StatEngineError where the game fails: `stats_config` or its `definitions` is no object, the merged config is
 * invalid (`invalid-config`), or a definition of a package is (`invalid-definition`).
 */
export function mergeWorldConfig(
  meta?: JsonObject | null,
  packages: readonly StatPackage[] = builtinPackages,
): MergedWorldConfig {
  const merged = new Map([...registerPackages(packages).values()].flatMap(readDefinitions));
  const warnings: string[] = [];
  for (const [key, override] of Object.entries(findOverlay(meta))) {
    if (!isJsonObject(override)) {
      warnings.push(`Override for '${key}' is not a dict`);
      continue;
    }
    try {
      const result = overlayDefinition(merged.get(key), override);
      if (result) merged.set(key, result);
    } catch (error) {
      warnings.push(`Failed to merge '${key}': ${error instanceof Error ? error.message : error}`);
    }
  }
  const definitions: Record<string, StatDefinition> = {};
  for (const [key, definition] of merged) setOwnMember(definitions, key, definition);
  return { config: readOrThrow(checkMergedConfig, { version: 1, definitions }, 'config'), warnings };
}

function findOverlay(meta: JsonValue | undefined): JsonObject {
  const world = isEmptyValue(meta) ? {} : expectObject(meta, 'World meta');
  const config = expectObject(memberOr(world, 'stats_config', {}), '"stats_config"');
  return expectObject(memberOr(config, 'definitions', {}), '"definitions"');
}

/** The definition that an override makes; undefined for a new one that the game refuses. */
function overlayDefinition(
  base: StatDefinition | undefined,
  override: JsonObject,
): StatDefinition | undefined {
  return base ? mergeDefinition(base, override) : readWhole<StatDefinition>(readDefinition, override).value;
}

// After the merge the game runs only the checks between parts again; types were checked part by part before.
function checkMergedConfig(config: JsonValue, place: ConfigPlace): unknown {
  const { definitions } = config as WorldStatsConfig;
  for (const [key, definition] of Object.entries(definitions)) {
    checkDefinition(definition, childPlace(place, 'definitions', key));
  }
  checkDefinitionKeys({ definitions }, place);
  return config;
}
