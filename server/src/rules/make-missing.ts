import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { Fix } from '../base/problem.ts';
import { trimText } from '../engine/trim-text.ts';
import type { CheckedBlock, JudgedBlock } from './checked-block.ts';
import { findDefinitionPlace, makeDefinitionChoice } from './find-definition-place.ts';
import type { RuleContext } from './rule-context.ts';

/** The range of an axis that names none. */
const USUAL_RANGE = { min: 0, max: 100 };

/** Offers to add the axis that a value stands for to its definition, wide enough for the value, in the world's file. */
export function offerMissingAxis(context: RuleContext, block: JudgedBlock, name: string): readonly Fix[] {
  const value = ownMember(block.stats, name);
  if (!isFiniteNumber(value) || !isAxisName(name)) return [];
  const place = findDefinitionPlace(context, block);
  if (place === undefined || !Array.isArray(ownMember(place.value, 'axes'))) return [];
  const label = `Add the axis ${JSON.stringify(name)} to ${JSON.stringify(block.definitionId)}`;
  const json = JSON.stringify(makeAxis(name, [value]));
  return [
    makeDefinitionChoice(context, place, { title: `${label} in the world`, label }, [
      { kind: 'insert-item', path: [...place.path, 'axes'], json },
    ]),
  ];
}

/**
 * Offers to add the definition that stats stand under to the world, with an axis for each number in them. `entities`
 * are the stats of one entity, or of all entities of a session.
 */
export function offerMissingDefinition(
  context: RuleContext,
  { definitionId, resolution }: CheckedBlock,
  entities: readonly JsonObject[],
): readonly Fix[] {
  const { world } = resolution;
  const config = world?.record.config;
  if (world === undefined || !isJsonObject(config?.value) || !isName(definitionId)) return [];
  if (context.workspace.factsOf(world.record).source !== 'config') return [];
  const definitions = ownMember(config.value, 'definitions');
  const axes = listAxes(entities);
  if (!isJsonObject(definitions) || Object.hasOwn(definitions, definitionId) || axes.length === 0) return [];
  const label = `Add the definition ${JSON.stringify(definitionId)}`;
  const json = JSON.stringify({ id: definitionId, axes });
  const path = [...config.path, 'definitions'];
  const place = { uri: world.file.uri, path, value: definitions };
  return [
    makeDefinitionChoice(context, place, { title: `${label} to the world`, label }, [
      { kind: 'insert-member', path, key: definitionId, json },
    ]),
  ];
}

/** An axis for each member that is a number in some entity. */
function listAxes(entities: readonly JsonObject[]): JsonObject[] {
  const values = new Map<string, number[]>();
  for (const entity of entities) {
    for (const [name, value] of Object.entries(entity)) {
      if (!isFiniteNumber(value) || !isAxisName(name)) continue;
      const known = values.get(name);
      if (known === undefined) values.set(name, [value]);
      else known.push(value);
    }
  }
  return [...values].map(([name, numbers]) => makeAxis(name, numbers));
}

/** An axis whose range holds the values; a bound is named only where it differs from what the game takes anyway. */
function makeAxis(name: string, values: readonly number[]): JsonObject {
  const min = values.reduce((least, value) => Math.min(least, value), USUAL_RANGE.min);
  const max = values.reduce((most, value) => Math.max(most, value), USUAL_RANGE.max);
  return {
    name,
    ...(min < USUAL_RANGE.min && { min_value: min }),
    ...(max > USUAL_RANGE.max && { max_value: max }),
  };
}

/** Names with spaces around them are not what their author meant, and the game cuts them off in some places. */
function isName(name: string): boolean {
  return name !== '' && trimText(name) === name;
}

/** The game writes what it computes under such names. */
function isAxisName(name: string): boolean {
  return isName(name) && name !== 'levelId' && !name.endsWith('TierId');
}

/** Numbers that are too large for the game are infinite, which no bound can be. */
function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
