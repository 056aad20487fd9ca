import * as l10n from '@vscode/l10n';
import { isJsonObject } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { ValueCompleteness } from '../../effective/value-completeness.ts';
import { findLevelAmong } from '../../engine/computing/find-level.ts';
import type { StatLevel } from '../../engine/config/stat-definition.ts';
import { listPresentValues } from '../../regions/axis-space.ts';
import { subtractSets } from '../../regions/interval-set.ts';
import { listMeetingValues } from '../../regions/level-region.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfLevel } from '../accepted-definitions.ts';
import { listConditions } from '../condition-bounds.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { setConfigMember } from '../set-config-member.ts';

/** A level that the game gives to an entity without any values. */
export const levelTrueWhenMissing: Rule = {
  code: 'level/true-when-missing',
  severity: 'warning',
  summary: 'An entity without any values gets a level.',
  why: 'Where an entity has no value, levels are judged by 0, not by the default of the axis, so whoever lacks values gets the levels of those who have none left: starving, dying. It is not reported of a level that every value meets, nor where an entity with the written defaults gets the same level, nor when everybody in the world who has stats of this definition has values on the axes that the level asks for. A single entity that gets a level this way is reported as entity/level-from-missing-axis.',
  bad: `//- stats_config.json
{
  "definitions": {
    "needs": {
      "id": "needs",
      "axes": [{ "name": "food", "min_value": 1, "default_value": 50 }],
      "levels": [{ "id": "starving", "conditions": { "food": { "type": "max", "max_value": 10 } } }]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "needs": {
      "id": "needs",
      "axes": [{ "name": "food", "min_value": 1, "default_value": 50 }],
      "levels": [
        { "id": "starving", "conditions": { "food": { "type": "range", "min_value": 1, "max_value": 10 } } }
      ]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    if (!context.workspace.isComplete) return;
    for (const definition of listAcceptedDefinitions(context)) {
      const level = findLevelAmong(definition.prepared.levels, new Map());
      if (level === undefined || holdsForAll(definition, level) || isMeant(context, definition, level))
        continue;
      if (haveAllValues(context, definition, level)) continue;
      const id = JSON.stringify(level.id);
      context.report({
        path: [...pathOfLevel(definition, level), 'id'],
        message: l10n.t(
          'An entity without any values gets level {0}, because the game takes 0 for missing values, not the defaults',
          id,
        ),
        fixes: excludeMissing(context, definition, level),
      });
    }
  },
};

/** Says whether every value of the axes meets the level: it is there to catch whoever gets no other. */
function holdsForAll({ prepared }: AcceptedDefinition, { conditions }: StatLevel): boolean {
  return Object.entries(conditions).every(([name, condition]) => {
    const axis = prepared.axisByName.get(name)?.axis;
    return (
      axis !== undefined && subtractSets(listPresentValues(axis), listMeetingValues(condition)).length === 0
    );
  });
}

/** Says whether an entity with the defaults, all of which are written, gets the level too. */
function isMeant(context: RuleContext, { path, prepared }: AcceptedDefinition, level: StatLevel): boolean {
  const defaults = new Map(prepared.axes.map(({ axis }) => [axis.name, axis.default_value]));
  if (findLevelAmong(prepared.levels, defaults) !== level) return false;
  return Object.keys(level.conditions).every((name) => {
    const index = prepared.axes.findIndex(({ axis }) => axis.name === name);
    const written = context.valueAt([...path, 'axes', index]);
    return isJsonObject(written) && Object.hasOwn(written, 'default_value');
  });
}

/** Says whether there are entities with stats of this definition, and none lacks a value that the level asks for. */
function haveAllValues(
  { workspace, file }: RuleContext,
  { world, prepared }: AcceptedDefinition,
  level: StatLevel,
): boolean {
  const axes = Object.keys(level.conditions);
  return ValueCompleteness.of(workspace).haveAll({ file, record: world }, prepared.definition.id, axes);
}

/**
 * Offers to ask for a range where 0 lies outside of the axis, which changes nothing for whoever has a value. Where no value
 * meets the condition, there is no such range.
 */
function excludeMissing(
  context: RuleContext,
  definition: AcceptedDefinition,
  level: StatLevel,
): readonly Fix[] {
  return listConditions(context, definition).flatMap(
    ({ level: other, path, axis, condition, isMetByValues }) => {
      const bound = axis.min_value > 0 ? 'min_value' : axis.max_value < 0 ? 'max_value' : undefined;
      const end = axis[bound ?? 'min_value'];
      const isOpen = condition.type === (bound === 'min_value' ? 'max' : 'min');
      if (other !== level || bound === undefined || !isOpen || !isMetByValues || !Number.isFinite(end))
        return [];
      const words = bound === 'min_value' ? l10n.t('at least {0}', end) : l10n.t('at most {0}', end);
      return [
        makeChoice(
          l10n.t('Also ask for {0} of {1}', JSON.stringify(axis.name), words),
          { kind: 'replace-value', path: [...path, 'type'], json: '"range"' },
          setConfigMember(context, path, bound, JSON.stringify(end)),
        ),
      ];
    },
  );
}
