import { ownMember } from '../../base/json-value.ts';
import type { StatDefinition, WorldStatsConfig } from '../config/stat-definition.ts';

/**
 * The ids of all levels of a definition by priority ascending, equal ones in list order (docs/stat-system.md, 1.3).
 * Empty for a definition the config does not have.
 */
export const getLevelOrder = ({ definitions }: WorldStatsConfig, definitionId: string): string[] =>
  [...((ownMember(definitions, definitionId) as StatDefinition | undefined)?.levels ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .map(({ id }) => id);
