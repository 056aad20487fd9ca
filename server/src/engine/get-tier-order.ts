import type { JsonObject } from '../base/json-value.ts';
import { findInConfig } from './find-in-config.ts';
import { sortTiers } from './prepare-definition.ts';
import { readOrThrow } from './read-or-throw.ts';
import { readTier } from './read-tier.ts';
import type { StatTier } from './stat-definition.ts';
import { readList } from './value-readers.ts';

/**
 * The ids of all tiers of a definition, of every axis together, by `min` ascending and equal ones in list order
 * (docs/stat-system.md, 1.4). Empty for a definition the config does not have.
 *
 * @throws StatEngineError `invalid-definition` when a tier is invalid.
 */
export function getTierOrder(config: JsonObject, definitionId: string): string[] {
  const tiers = readOrThrow<readonly StatTier[]>(
    readList(readTier),
    findInConfig(config, definitionId, 'tiers') ?? [],
    'invalid-definition',
  );
  return sortTiers(tiers).map(({ id }) => id);
}
