import type { JsonObject } from '../base/json-value.ts';
import { compareNumbers } from './compare-numbers.ts';
import { findInConfig } from './find-in-config.ts';
import { readLevel } from './read-level.ts';
import { readOrThrow } from './read-or-throw.ts';
import type { StatLevel } from './stat-definition.ts';
import { readList } from './value-readers.ts';

/**
 * The ids of all levels of a definition by priority ascending, equal ones in list order (docs/stat-system.md, 1.5).
 * Empty for a definition the config does not have.
 *
 * @throws StatEngineError `invalid-definition` when a level is invalid.
 */
export function getLevelOrder(config: JsonObject, definitionId: string): string[] {
  const levels = readOrThrow<readonly StatLevel[]>(
    readList(readLevel),
    findInConfig(config, definitionId, 'levels') ?? [],
    'invalid-definition',
  );
  return [...levels].sort((a, b) => compareNumbers(a.priority, b.priority)).map(({ id }) => id);
}
