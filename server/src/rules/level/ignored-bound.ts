import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import type { StatAxis, StatCondition, StatLevel } from '../../engine/config/stat-definition.ts';
import { listPresentValues } from '../../regions/axis-space.ts';
import { makeClosed } from '../../regions/interval.ts';
import { intersectSets, makeSet, subtractSets } from '../../regions/interval-set.ts';
import { listMeetingValues } from '../../regions/level-region.ts';
import { listAcceptedDefinitions, pathOfLevel } from '../accepted-definitions.ts';
import { labelAxis } from '../label-part.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A bound that its condition's type does not read. */
export const levelIgnoredBound: Rule = {
  code: 'level/ignored-bound',
  severity: 'warning',
  summary: 'A condition has a bound that its type does not read.',
  why: 'A condition of type "min" reads "min_value" only, one of type "max" reads "max_value" only. The game accepts the other bound and ignores it, so the level holds for more values than the numbers say.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [
        { "id": "steady", "conditions": { "strength": { "type": "min", "min_value": 40, "max_value": 60 } } }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [
        { "id": "steady", "conditions": { "strength": { "type": "range", "min_value": 40, "max_value": 60 } } }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      for (const { level, conditions } of definition.prepared.levels) {
        for (const { axis, condition } of conditions) {
          const path = [...pathOfLevel(definition, level), 'conditions', axis];
          reportIgnored(context, path, level, {
            condition,
            axis: definition.prepared.axisByName.get(axis)?.axis,
          });
        }
      }
    }
  },
};

type IgnoredKey = 'min_value' | 'max_value';

/** `path` leads to the condition; its last step is the axis. */
function reportIgnored(
  context: RuleContext,
  path: JsonPath,
  { id }: StatLevel,
  { condition, axis }: { readonly condition: StatCondition; readonly axis: StatAxis | undefined },
): void {
  const { type, min_value: min, max_value: max } = condition;
  const key = type === 'min' ? 'max_value' : type === 'max' ? 'min_value' : undefined;
  if (key === undefined) return;
  const value = key === 'max_value' ? max : min;
  if (value === null) return;
  const at = [...path, key];
  const asRange: Fix[] =
    min !== null && max !== null && min <= max
      ? [
          makeChoice(l10n.t('Change the type to "range"'), {
            kind: 'replace-value',
            path: [...path, 'type'],
            json: '"range"',
          }),
        ]
      : [];
  const shown = [JSON.stringify(id), JSON.stringify(path.at(-1)), key, type] as const;
  const reaches = axis === undefined || reachesBeyond(axis, condition, key, value);
  context.report({
    path: at,
    message: reaches
      ? l10n.t(
          'Level {0} gives {1} a "{2}" that a condition of type "{3}" does not read; the game ignores it, so {4}',
          ...shown,
          tellValuesBeyond(condition, key, value),
        )
      : l10n.t(
          'Level {0} gives {1} a "{2}" that a condition of type "{3}" does not read; the game ignores it, which makes no difference to any value of {4}',
          ...shown,
          labelAxis(axis),
        ),
    fixes: [...asRange, makeChoice(l10n.t('Remove "{0}"', key), { kind: 'remove', path: at })],
  });
}

/** Says whether a value of the axis meets the condition that would not meet a range with the bound. */
function reachesBeyond(axis: StatAxis, condition: StatCondition, key: IgnoredKey, value: number): boolean {
  // Nobody can tell which values an axis has whose bounds are no numbers.
  if (!(axis.min_value <= axis.max_value)) return true;
  const within =
    key === 'max_value'
      ? makeClosed(Number.NEGATIVE_INFINITY, value)
      : makeClosed(value, Number.POSITIVE_INFINITY);
  const met = intersectSets(listPresentValues(axis), listMeetingValues(condition));
  return subtractSets(met, makeSet(within)).length > 0;
}

/** Who meets the condition beside those that the ignored bound lets through: nobody, where it contradicts the other one. */
function tellValuesBeyond(
  { min_value: min, max_value: max }: StatCondition,
  key: IgnoredKey,
  value: number,
): string {
  if (key === 'max_value') {
    return min !== null && min > value
      ? l10n.t('values of {0} and above meet it', min)
      : l10n.t('values above {0} meet it too', value);
  }
  return max !== null && max < value
    ? l10n.t('values of {0} and below meet it', max)
    : l10n.t('values below {0} meet it too', value);
}
