import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { Fix } from '../base/problem.ts';
import type { CheckedBlock, JudgedBlock } from './checked-block.ts';
import { makeDefinitionChoice } from './find-definition-place.ts';
import { isTrimmedName } from './is-trimmed-name.ts';
import { makeAxis, mayNameAxis } from './new-axis.ts';
import { offerNewAxis } from './offer-new-axis.ts';
import type { RuleContext } from './rule-context.ts';

/** Offers to add the axis that a value stands for to its definition, wide enough for the value, in the world's file. */
export function offerMissingAxis(context: RuleContext, block: JudgedBlock, name: string): readonly Fix[] {
  const value = ownMember(block.stats, name);
  if (!isFiniteNumber(value)) return [];
  return offerNewAxis(context, block, name, [value]);
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
  if (world === undefined || !isJsonObject(config?.value) || !isTrimmedName(definitionId)) return [];
  if (context.workspace.factsOf(world.record).source !== 'config') return [];
  const definitions = ownMember(config.value, 'definitions');
  const axes = listAxes(entities);
  if (!isJsonObject(definitions) || Object.hasOwn(definitions, definitionId) || axes.length === 0) return [];
  const label = l10n.t('Add the definition {0}', JSON.stringify(definitionId));
  const json = JSON.stringify({ id: definitionId, axes });
  const path = [...config.path, 'definitions'];
  const place = { uri: world.file.uri, path, value: definitions };
  return [
    makeDefinitionChoice(context, place, { title: l10n.t('{0} to the world', label), label }, [
      { kind: 'insert-member', path, key: definitionId, json },
    ]),
  ];
}

/** An axis for each member that is a number in some entity. */
function listAxes(entities: readonly JsonObject[]): JsonObject[] {
  const values = new Map<string, number[]>();
  for (const entity of entities) {
    for (const [name, value] of Object.entries(entity)) {
      if (!isFiniteNumber(value) || !mayNameAxis(name)) continue;
      const known = values.get(name);
      if (known === undefined) values.set(name, [value]);
      else known.push(value);
    }
  }
  return [...values].map(([name, numbers]) => makeAxis(name, numbers));
}

/** Numbers that are too large for the game are infinite, which no bound can be. */
function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
