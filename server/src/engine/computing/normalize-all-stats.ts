import type { JsonObject } from '../../base/json-value.ts';
import type { DefinitionInput } from '../config/definition-input.ts';
import { prepareDefinition } from '../config/prepare-definition.ts';
import { expectObject } from '../values/expect-object.ts';
import { mapMembers } from '../values/map-members.ts';
import { normalizePrepared } from './normalize-prepared.ts';

/**
 * Normalizes every entity of a map from entity key to stats (docs/stat-system.md, 2.5), whatever its key.
 *
 * @throws StatEngineError `not-an-object` when the map or one entity is no object; then nothing is normalized.
 */
export function normalizeAllStats(
  allStats: JsonObject,
  definition: DefinitionInput,
): Record<string, JsonObject> {
  const prepared = prepareDefinition(definition);
  return mapMembers(expectObject(allStats, 'Entities'), (stats, entityKey) =>
    normalizePrepared(expectObject(stats, `Entity "${entityKey}"`), prepared),
  );
}
