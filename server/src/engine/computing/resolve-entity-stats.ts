import type { JsonObject, JsonValue } from '../../base/json-value.ts';
import type { DefinitionInput } from '../config/definition-input.ts';
import { prepareDefinition } from '../config/prepare-definition.ts';
import type { Modifier } from '../config/stat-definition.ts';
import { objectOrEmpty } from '../values/object-or-empty.ts';
import { resolvePrepared } from './resolve-prepared.ts';

/** Lists of modifiers by axis name. */
export type ModifierLists = { readonly [axisName: string]: readonly Modifier[] };

/**
 * An entity's stats with modifiers applied, then normalized: every axis of the definition and its computed ids, nothing
 * else (docs/stat-system.md, 2.7). A missing axis starts at 0, not at its default.
 *
 * @throws StatEngineError where the game fails: a value or modifier that is no number, an invalid definition.
 */
export function resolveEntityStats(
  stats: JsonObject,
  definition: DefinitionInput,
  modifiersByAxis?: ModifierLists | JsonObject | null,
): JsonObject {
  const lists = objectOrEmpty(modifiersByAxis as JsonValue | undefined, 'Modifiers');
  return resolvePrepared(stats, prepareDefinition(definition), new Map(Object.entries(lists)));
}
