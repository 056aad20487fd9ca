import type { JsonObject, JsonValue } from '../base/json-value.ts';
import type { DefinitionInput } from './definition-input.ts';
import { objectOrEmpty } from './object-or-empty.ts';
import { prepareDefinition } from './prepare-definition.ts';
import { resolvePrepared } from './resolve-prepared.ts';
import type { Modifier } from './stat-definition.ts';

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
