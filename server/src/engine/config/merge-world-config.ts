import { isJsonObject, type JsonObject, type JsonValue } from '../../base/json-value.ts';
import { blamePackages } from '../packages/blame-packages.ts';
import { listBuiltinPackages } from '../packages/list-builtin-packages.ts';
import { readDefinitions, registerPackages } from '../packages/register-packages.ts';
import type { StatPackage } from '../packages/stat-package.ts';
import type { StatEngineError } from '../stat-engine-error.ts';
import { expectObject } from '../values/expect-object.ts';
import { memberOr } from '../values/member-or.ts';
import { objectOrEmpty } from '../values/object-or-empty.ts';
import { quoteText } from '../values/quote-text.ts';
import { checkDefinition } from './check-definition.ts';
import { type ConfigPlace, childPlace } from './config-place.ts';
import { mergeDefinition } from './merge-definition.ts';
import { readDefinition } from './read-definition.ts';
import { readOrThrow } from './read-or-throw.ts';
import { checkDefinitionKeys } from './read-stats-config.ts';
import { readWhole } from './read-whole.ts';
import type { StatDefinition, WorldStatsConfig } from './stat-definition.ts';

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
 * @throws StatEngineError where the game fails: `stats_config` or its `definitions` is no object; the merged config, a
 * definition of a package or a package is invalid (`invalid-config`, `invalid-definition`, `invalid-package`).
 */
export function mergeWorldConfig(
  meta?: JsonObject | null,
  packages: readonly StatPackage[] = listBuiltinPackages(),
): MergedWorldConfig {
  const merged = new Map(
    blamePackages(() => [...registerPackages(packages).values()].flatMap(readDefinitions)),
  );
  const overlay = memberObject(memberObject(objectOrEmpty(meta, 'Meta'), 'stats_config'), 'definitions');
  const warnings: string[] = [];
  for (const [key, override] of Object.entries(overlay)) {
    if (!isJsonObject(override)) {
      warnings.push(`Override for '${key}' is not a dict`);
      continue;
    }
    try {
      const base = merged.get(key);
      // A new definition that the game refuses is undefined, and vanishes.
      const result = base
        ? mergeDefinition(base, override)
        : readWhole<StatDefinition>(readDefinition, override).value;
      if (result) merged.set(key, result);
    } catch (error) {
      warnings.push(`Failed to merge '${key}': ${(error as StatEngineError).message}`);
    }
  }
  const config = { version: 1, definitions: Object.fromEntries(merged) };
  return { config: readOrThrow(checkMergedConfig, config, 'config'), warnings };
}

/** The object that is the member `key`; an empty one when it is absent. */
const memberObject = (object: JsonObject, key: string): JsonObject =>
  expectObject(memberOr(object, key, {}), quoteText(key));

/** A reader of what was merged: the game runs only the checks between parts again; types were checked part by part. */
export function checkMergedConfig(value: JsonValue, place: ConfigPlace): unknown {
  for (const [key, definition] of Object.entries((value as WorldStatsConfig).definitions)) {
    checkDefinition(definition, childPlace(place, 'definitions', key));
  }
  checkDefinitionKeys(value as WorldStatsConfig, place);
  return value;
}
