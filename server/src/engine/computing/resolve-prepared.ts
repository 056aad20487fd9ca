import type { JsonObject } from '../../base/json-value.ts';
import type { PreparedDefinition } from '../config/prepare-definition.ts';
import { type ModifiersByAxis, modifyStats } from './modify-stats.ts';
import { normalizePrepared } from './normalize-prepared.ts';

/**
 * An entity's stats with modifiers applied, then normalized (docs/stat-system.md, 2.7). The result has every axis of
 * the definition, in definition order, and its computed ids, and nothing else; a missing axis starts at 0.
 *
 * @throws StatEngineError where the game fails: an axis value or modifier value that is no number.
 */
export const resolvePrepared = (
  stats: JsonObject,
  prepared: PreparedDefinition,
  modifiersByAxis: ModifiersByAxis,
): JsonObject => normalizePrepared(modifyStats(stats, prepared, modifiersByAxis), prepared);
