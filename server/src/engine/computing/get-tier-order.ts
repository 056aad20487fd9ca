import { ownMember } from '../../base/json-value.ts';
import { sortTiers } from '../config/prepare-definition.ts';
import type { StatDefinition, WorldStatsConfig } from '../config/stat-definition.ts';

/**
 * The ids of all tiers of a definition, of every axis together, by `min` ascending and equal ones in list order
 * (docs/stat-system.md, 1.3). Empty for a definition the config does not have.
 */
export const getTierOrder = ({ definitions }: WorldStatsConfig, definitionId: string): string[] =>
  sortTiers((ownMember(definitions, definitionId) as StatDefinition | undefined)?.tiers ?? []).map(
    ({ id }) => id,
  );
