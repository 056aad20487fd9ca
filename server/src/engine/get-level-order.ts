import { ownMember } from '../base/json-value.ts';
import { compareNumbers } from './compare-numbers.ts';
import type { StatDefinition, WorldStatsConfig } from './stat-definition.ts';

/**
 * The ids of all levels of a definition by priority ascending, equal ones in list order (docs/stat-system.md, 1.3).
 * Empty for a definition the config does not have.
 */
export function getLevelOrder({ definitions }: WorldStatsConfig, definitionId: string): string[] {
  const definition = ownMember(definitions, definitionId) as StatDefinition | undefined;
  const levels = [...(definition?.levels ?? [])];
  return levels.sort((a, b) => compareNumbers(a.priority, b.priority)).map(({ id }) => id);
}
