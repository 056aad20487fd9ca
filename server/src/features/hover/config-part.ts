import { isAtOrBelow } from '../../base/compare-paths.ts';
import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import type { Located } from '../../model/records.ts';
import { type DefinitionList, findPart } from '../find-part.ts';
import type { HoverContext } from './hover-context.ts';
import { renderPopulation } from './population-lines.ts';
import { readShownDefinition } from './read-shown-definition.ts';
import {
  renderAxis,
  renderCondition,
  renderDefinition,
  renderLevel,
  renderTier,
} from './render-definition.ts';

/**
 * In a stats_config or a stat package: on the id of a definition, tier or level, on the name of an axis, on what refers
 * to one, and on a level's condition: what it means in the game.
 */
export function describeConfigPart(context: HoverContext): readonly string[] | undefined {
  const config = findConfig(context);
  if (config === undefined || !isAtOrBelow(context.path, config.path)) return undefined;
  const [section, id, ...steps] = context.path.slice(config.path.length);
  const definitions = ownMember(config.value, 'definitions');
  if (section !== 'definitions' || id === undefined || !isJsonObject(definitions)) return undefined;
  const written = ownMember(definitions, String(id));
  if (!isJsonObject(written)) return undefined;
  const shown = readShownDefinition(String(id), written);
  const merged = findMerged(context, String(id));
  const lines =
    merged === undefined
      ? describeStep(shown, steps, context.part)
      : describeStep(merged, moveSteps(shown, merged, steps), context.part);
  return lines && [...lines, ...describeResidents(context, shown, steps)];
}

/** Who has what the place is about; nothing for packages, and where the place is about a part of it. */
function describeResidents(
  { workspace, file, record, part: side }: HoverContext,
  shown: StatDefinition,
  [list, index, member, ...deeper]: HoverContext['path'],
): string[] {
  if (record.kind !== 'world' || deeper.length > 0) return [];
  const world = { file, record };
  if (list === undefined || list === 'id' || list === 'display_name') {
    return renderPopulation(workspace, world, shown.id, { kind: 'definition' });
  }
  const definition = workspace.factsOf(record).definitions.get(shown.id);
  if (definition === undefined || typeof index !== 'number') return [];
  if (list === 'axes') return renderPart('axes', shown.axes[index]?.name);
  if (list === 'tiers' && member === 'axis_name' && side === 'value') {
    return renderPart('axes', shown.tiers[index]?.axis_name);
  }
  if (list === 'tiers') return renderPart('tiers', shown.tiers[index]?.id);
  return list === 'levels' ? renderPart('levels', shown.levels[index]?.id) : [];

  function renderPart(of: DefinitionList, name: string | undefined): string[] {
    const part = definition && findPart(definition, of, Number(index), name);
    return part === undefined ? [] : renderPopulation(workspace, world, shown.id, part);
  }
}

/** The definition as it is once the overlay in this world lies over the packages; undefined where there is no overlay. */
function findMerged({ workspace, record }: HoverContext, id: string): StatDefinition | undefined {
  if (record.kind !== 'world') return undefined;
  const { source, definitions } = workspace.factsOf(record);
  return source === 'overlay' ? definitions.get(id)?.definition : undefined;
}

/** The way to a tier or level of the overlay as the way to the same one in the merged definition. */
function moveSteps(
  shown: StatDefinition,
  merged: StatDefinition,
  steps: HoverContext['path'],
): HoverContext['path'] {
  const [list, index, ...deeper] = steps;
  if ((list !== 'tiers' && list !== 'levels') || typeof index !== 'number') return steps;
  const id = shown[list][index]?.id;
  return [list, merged[list].findIndex((item) => item.id === id), ...deeper];
}

function findConfig({ record }: HoverContext): Located<JsonObject> | undefined {
  if (record.kind === 'stat_package') return { path: record.path, value: record.value };
  if (record.kind !== 'world' || !isJsonObject(record.config?.value)) return undefined;
  return { path: record.config.path, value: record.config.value };
}

function describeStep(
  definition: StatDefinition,
  [list, index, member, ...deeper]: HoverContext['path'],
  part: HoverContext['part'],
): readonly string[] | undefined {
  if (list === undefined || list === 'id' || list === 'display_name') return renderDefinition(definition);
  if (typeof index !== 'number' || member === undefined) return undefined;
  if (list === 'axes') return member === 'name' ? renderAxis(definition, definition.axes[index]) : undefined;
  if (list === 'tiers') return describeTierStep(definition, index, member, part);
  return list === 'levels' ? describeLevelStep(definition, index, [member, ...deeper]) : undefined;
}

function describeTierStep(
  definition: StatDefinition,
  index: number,
  member: string | number,
  part: HoverContext['part'],
): readonly string[] | undefined {
  const tier = definition.tiers[index];
  if (member === 'axis_name' && part === 'value') {
    return renderAxis(
      definition,
      definition.axes.find(({ name }) => name === tier?.axis_name),
    );
  }
  return member === 'id' || member === 'min' || member === 'max' ? renderTier(definition, tier) : undefined;
}

function describeLevelStep(
  definition: StatDefinition,
  index: number,
  [member, axisName]: HoverContext['path'],
): readonly string[] | undefined {
  const level = definition.levels[index];
  if (member === 'id' || member === 'priority') return renderLevel(definition, level);
  if (member !== 'conditions' || level === undefined) return undefined;
  if (axisName === undefined) return renderLevel(definition, level);
  return renderCondition(definition, level, String(axisName));
}
