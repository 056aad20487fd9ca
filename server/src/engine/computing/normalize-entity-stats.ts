import type { JsonObject } from '../../base/json-value.ts';
import type { DefinitionInput } from '../config/definition-input.ts';
import { prepareDefinition } from '../config/prepare-definition.ts';
import { normalizePrepared } from './normalize-prepared.ts';

/**
 * An entity's stats with axis values clamped and tiers and level computed (docs/stat-system.md, 2.5).
 * For many entities prepare the definition once and call `normalizePrepared`.
 *
 * @throws StatEngineError `not-an-object` for stats that are no object, `invalid-definition` for the definition.
 */
export const normalizeEntityStats = (stats: JsonObject, definition: DefinitionInput): JsonObject =>
  normalizePrepared(stats, prepareDefinition(definition));
