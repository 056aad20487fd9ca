import { compareNumbers } from './compare-numbers.ts';
import type { WorldStatsConfig } from './stat-definition.ts';

/**
 * The ids of all levels of a definition by priority ascending, equal ones in list order (docs/stat-system.md, 1.3).
 * Empty for a definition the config does not have.
 */
export function getLevelOrder({ definitions }: WorldStatsConfig, definitionId: string): string[] {
  const definition = Object.hasOwn(definitions, definitionId) ? definitions[definitionId] : undefined;
  const levels = [...(definition?.levels ?? [])];
  return levels.sort((a, b) => compareNumbers(a.priority ?? 0, b.priority ?? 0)).map(({ id }) => id);
}
