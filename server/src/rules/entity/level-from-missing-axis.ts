import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditOperation, Fix } from '../../base/problem.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { findLevelAmong, holdsCondition } from '../../engine/find-level.ts';
import { findNumber } from '../../engine/find-number.ts';
import type { PreparedDefinition } from '../../engine/prepare-definition.ts';
import { readAxisValues } from '../../engine/read-axis-values.ts';
import type { StatAxis, StatCondition, StatLevel } from '../../engine/stat-definition.ts';
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
      if (effective === undefined || effective.raw !== undefined || !isNearest(block, effective)) continue;
      const level = findLevelAmong(
        block.definition.levels,
        readAxisValues(effective.stats, block.definition),
      );
      if (level === undefined) continue;
      const axes = findDecidingAxes(level, block.definition, effective);
      if (axes.length > 0) report(context, block, level, axes);
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
      if (typeof stats[axis] !== 'number' && dependsOnDefault(definition, axis, condition)) return true;
    }
  }
  return false;
}

/** Says whether 0 meets the condition and the default of the axis does not. */
function dependsOnDefault(definition: PreparedDefinition, axis: string, condition: StatCondition): boolean {
  const initial = definition.axisByName.get(axis)?.axis.default_value ?? 0;
  return holdsCondition(condition, 0) && !holdsCondition(condition, initial);
}

/** Says whether a value added to the block would count: an NPC is reported rather than its state. */
function isNearest(block: JudgedBlock, { layers }: EffectiveStats): boolean {
  if (block.record.kind === 'npc_state') return !layers.some(({ layer }) => layer === 'base');
  return layers.some(({ path }) => path === block.path || path.join('\n') === block.path.join('\n'));
}

/** The axes without a value whose condition 0 meets and their default would not. */
function findDecidingAxes(
  level: StatLevel,
  definition: PreparedDefinition,
  { merged, modifiers }: EffectiveStats,
): StatAxis[] {
  return Object.entries(level.conditions).flatMap(([name, condition]) => {
    const axis = definition.axisByName.get(name)?.axis;
    const value = Object.hasOwn(merged, name) ? findNumber(merged[name]) : undefined;
    if (axis === undefined || value !== undefined || modifiers.some((modifier) => modifier.axis === name))
      return [];
    return dependsOnDefault(definition, name, condition) ? [axis] : [];
  });
}

function report(context: RuleContext, block: JudgedBlock, level: StatLevel, axes: readonly StatAxis[]): void {
  const { path } = block;
  const names = axes.map(({ name }) => `"${name}"`).join(l10n.t(' and '));
  const count =
    axes.length === 1 ? l10n.t('is missing and counts as 0') : l10n.t('are missing and count as 0');
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
