import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditOperation, Fix } from '../../base/problem.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { clampToAxis } from '../../engine/computing/clamp-to-axis.ts';
import { findLevelAmong, holdsCondition } from '../../engine/computing/find-level.ts';
import { readAxisValues } from '../../engine/computing/read-axis-values.ts';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import type { StatAxis, StatCondition, StatLevel } from '../../engine/config/stat-definition.ts';
import { findNumber } from '../../engine/values/find-number.ts';
import { actsOnAxis } from '../acts-on-axis.ts';
import { appliesModifiers } from '../applies-modifiers.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A level that an entity has only because it lacks a value. */
export const entityLevelFromMissingAxis: Rule = {
  code: 'entity/level-from-missing-axis',
  severity: 'warning',
  summary: 'A level holds only because the entity lacks the value of an axis.',
  why: 'The game does not fill in defaults: an axis without a value stays missing, and level conditions take it as 0, even when its default is another or its range does not hold 0. So an NPC that says nothing about hunger may count as starving. Reported when the level that the game finds has a condition that 0 meets and the default of the axis would not.',
  bad: `//- stats_config.json
{
  "definitions": {
    "resources": {
      "id": "resources",
      "axes": [{ "name": "energy" }, { "name": "hunger", "default_value": 50 }],
      "levels": [{ "id": "starving", "conditions": { "hunger": { "type": "max", "max_value": 10 } } }]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "resources": { "energy": 80 } } }
`,
  good: `//- stats_config.json
{
  "definitions": {
    "resources": {
      "id": "resources",
      "axes": [{ "name": "energy" }, { "name": "hunger", "default_value": 50 }],
      "levels": [{ "id": "starving", "conditions": { "hunger": { "type": "max", "max_value": 10 } } }]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "resources": { "energy": 80, "hunger": 50 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      if (!mayMislead(block)) continue;
      const effective = block.effective;
      if (effective === undefined || effective.raw !== undefined) continue;
      const level = findLevelAmong(
        block.definition.levels,
        readAxisValues(effective.stats, block.definition),
      );
      if (level === undefined) continue;
      const axes = findDecidingAxes(level, block.definition, effective).filter(({ name }) =>
        isNearest(block, effective, name),
      );
      if (axes.length > 0) report(context, block, level, axes, appliesModifiers(block));
    }
  },
};

/**
 * Says whether the block lacks a value that some level may take wrongly for 0. Most blocks do not, and then there is
 * nothing to compute: layers over and under the block can only add values.
 */
function mayMislead({ definition, stats }: JudgedBlock): boolean {
  for (const { conditions } of definition.levels) {
    for (const { axis, condition } of conditions) {
      if (typeof stats[axis] !== 'number' && dependsOnDefault(definition, axis, condition, 0)) return true;
    }
  }
  return false;
}

/** Says whether what the game counts for a missing axis meets the condition, and its default does not. */
function dependsOnDefault(
  definition: PreparedDefinition,
  axis: string,
  condition: StatCondition,
  counted: number,
): boolean {
  const initial = definition.axisByName.get(axis)?.axis.default_value ?? 0;
  return holdsCondition(condition, counted) && !holdsCondition(condition, initial);
}

/**
 * Says whether a value in the block would count: that of an NPC is missing from it rather than from its state, but where the
 * state puts something else than a number over it.
 */
function isNearest(block: JudgedBlock, { layers }: EffectiveStats, axis: string): boolean {
  if (block.record.kind === 'npc_state')
    return Object.hasOwn(block.stats, axis) || !layers.some(({ layer }) => layer === 'base');
  if (layers.some(({ layer, stats }) => layer === 'runtime' && Object.hasOwn(stats, axis))) return false;
  return layers.some(({ path }) => path === block.path || path.join('\n') === block.path.join('\n'));
}

/** What the game counts for a missing axis: modifiers start at 0, too, but the result lies in its range. */
function countMissing(axis: StatAxis, isModified: boolean): number {
  return isModified ? clampToAxis(0, axis) : 0;
}

/** The axes without a value whose condition is met as it counts and would not be by their default. */
function findDecidingAxes(
  level: StatLevel,
  definition: PreparedDefinition,
  { merged, modifiers }: EffectiveStats,
): StatAxis[] {
  return Object.entries(level.conditions).flatMap(([name, condition]) => {
    const axis = definition.axisByName.get(name)?.axis;
    const isModified = modifiers.length > 0;
    const value = Object.hasOwn(merged, name) ? merged[name] : undefined;
    // Where modifiers apply, the game insists on a number, and takes one in text.
    const hasNumber = isModified ? value !== undefined : findNumber(value) !== undefined;
    if (axis === undefined || hasNumber || actsOnAxis(modifiers, name)) return [];
    return dependsOnDefault(definition, name, condition, countMissing(axis, isModified)) ? [axis] : [];
  });
}

function report(
  context: RuleContext,
  block: JudgedBlock,
  level: StatLevel,
  axes: readonly StatAxis[],
  isModified: boolean,
): void {
  const { path } = block;
  const names = axes.map(({ name }) => `"${name}"`).join(l10n.t(' and '));
  const numbers = axes.map((axis) => countMissing(axis, isModified));
  const counted = (new Set(numbers).size === 1 ? numbers.slice(0, 1) : numbers).join(l10n.t(' and '));
  const count =
    axes.length === 1
      ? l10n.t('is missing and counts as {0}', counted)
      : l10n.t('are missing and count as {0}', counted);
  const values = axes.map((axis) => axis.default_value).join(l10n.t(' and '));
  const defaults = axes.length === 1 ? l10n.t('the default {0}', values) : l10n.t('the defaults {0}', values);
  const world = block.resolution.world;
  const config = world?.record.config;
  const index = block.definition.definition.levels.indexOf(level);
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      'Level "{0}" holds only because {1} {2} in the game, not as {3}',
      level.id,
      names,
      count,
      defaults,
    ),
    ...(world !== undefined &&
      config !== undefined && {
        related: [
          {
            uri: world.file.uri,
            path: [...config.path, 'definitions', block.definitionId, 'levels', index],
            message: l10n.t('Level "{0}" and its conditions', level.id),
          },
        ],
      }),
    fixes: offerDefaults(
      path,
      axes.filter(({ name }) => !Object.hasOwn(block.stats, name)),
    ),
  });
}

/** Offers to write the default of each axis; first all of them at once. */
function offerDefaults(path: JsonPath, axes: readonly StatAxis[]): readonly Fix[] {
  const steps = axes.map(({ name, default_value: value }) => {
    const operation: EditOperation = { kind: 'insert-member', path, key: name, json: String(value) };
    return { title: `${JSON.stringify(name)}: ${value}`, operation };
  });
  const single = steps.map(({ title, operation }) => makeChoice(l10n.t('Add {0}', title), operation));
  if (steps.length < 2) return single;
  const all = steps.map(({ operation }) => operation);
  return [
    makeChoice(l10n.t('Add {0}', steps.map(({ title }) => title).join(l10n.t(' and '))), ...all),
    ...single,
  ];
}
