import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import type { StatDefinition } from '../../engine/stat-definition.ts';
import type { Located } from '../../model/records.ts';
import { type HoverContext, startsWith } from './hover-context.ts';
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
  if (config === undefined || !startsWith(context.path, config.path)) return undefined;
  const [section, id, ...steps] = context.path.slice(config.path.length);
  const definitions = ownMember(config.value, 'definitions');
  if (section !== 'definitions' || id === undefined || !isJsonObject(definitions)) return undefined;
  const written = ownMember(definitions, String(id));
  if (!isJsonObject(written)) return undefined;
  const shown = readShownDefinition(String(id), written);
  const merged = findMerged(context, String(id));
  if (merged === undefined) return describeStep(shown, steps, context.part);
  return describeStep(merged, moveSteps(shown, merged, steps), context.part);
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
