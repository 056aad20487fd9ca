import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  ownMember,
  setOwnMember,
} from '../base/json-value.ts';
import { builtinPackages } from './builtin-packages.ts';
import { checkDefinition } from './check-definition.ts';
import { type ConfigPlace, childPlace } from './config-place.ts';
import { expectObject } from './expect-object.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { mergeDefinition } from './merge-definition.ts';
import { readDefinition } from './read-definition.ts';
import { readOrThrow } from './read-or-throw.ts';
import { checkDefinitionKeys } from './read-stats-config.ts';
import { readWhole } from './read-whole.ts';
import { registerPackages } from './register-packages.ts';
import type { StatDefinition, WorldStatsConfig } from './stat-definition.ts';
import { StatEngineError } from './stat-engine-error.ts';
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
 * invalid (`invalid-config`), or a package is (`invalid-package`).
 */
export function mergeWorldConfig(
  meta?: JsonObject | null,
  packages: readonly (StatPackage | JsonObject)[] = builtinPackages,
): MergedWorldConfig {
  const definitions: Record<string, StatDefinition> = {};
  for (const { definitions: offered } of registerPackages(packages).values()) {
    for (const [key, definition] of Object.entries(offered)) setOwnMember(definitions, key, definition);
  }
  const warnings = overlayDefinitions(definitions, findOverlay(meta));
  const config = { version: 1, definitions };
  return { config: readOrThrow(checkMergedConfig, config, 'invalid-config'), warnings };
}

function findOverlay(meta: JsonValue | undefined): JsonObject {
  if (isEmptyValue(meta)) return {};
  const config = ownMember(expectObject(meta, 'World meta'), 'stats_config');
  if (config === undefined) return {};
  const definitions = ownMember(expectObject(config, '"stats_config"'), 'definitions');
  return definitions === undefined ? {} : expectObject(definitions, '"definitions"');
}

/** Puts the overlay into `definitions` and gives the warnings. */
function overlayDefinitions(definitions: Record<string, StatDefinition>, overlay: JsonObject): string[] {
  const warnings: string[] = [];
  for (const [key, override] of Object.entries(overlay)) {
    const base = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
    if (!isJsonObject(override)) {
      warnings.push(`Override for '${key}' is not a dict`);
    } else if (base === undefined) {
      const outcome = readWhole<StatDefinition>(readDefinition, override, '');
      if (outcome.valid) setOwnMember(definitions, key, outcome.value);
    } else {
      try {
        setOwnMember(definitions, key, mergeDefinition(base, override));
      } catch (error) {
        if (!(error instanceof StatEngineError)) throw error;
        warnings.push(`Failed to merge '${key}': ${error.message}`);
      }
    }
  }
  return warnings;
}

// After the merge the game runs only the checks between parts again; types were checked part by part before.
function checkMergedConfig(config: JsonValue, place: ConfigPlace): unknown {
  const { definitions } = config as WorldStatsConfig;
  const at = childPlace(place, 'definitions');
  for (const [key, definition] of Object.entries(definitions)) {
    checkDefinition(definition, childPlace(at, key));
  }
  checkDefinitionKeys(definitions, at);
  return config;
}
