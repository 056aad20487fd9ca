import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import type { StatCondition, StatLevel } from '../../engine/stat-definition.ts';
import { listAcceptedDefinitions, pathOfLevel } from '../accepted-definitions.ts';
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
          reportIgnored(context, path, level, condition);
        }
      }
    }
  },
};

/** `path` leads to the condition; its last step is the axis. */
function reportIgnored(
  context: RuleContext,
  path: JsonPath,
  { id }: StatLevel,
  { type, min_value: min, max_value: max }: StatCondition,
): void {
  const key = type === 'min' ? 'max_value' : type === 'max' ? 'min_value' : undefined;
  if (key === undefined) return;
  const value = key === 'max_value' ? max : min;
  if (value === null) return;
  const others =
    key === 'max_value'
      ? l10n.t('values above {0} meet it too', value)
      : l10n.t('values below {0} meet it too', value);
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
  context.report({
    path: at,
    message: l10n.t(
      'Level {0} gives {1} a "{2}" that a condition of type "{3}" does not read; the game ignores it, so {4}',
      JSON.stringify(id),
      JSON.stringify(path.at(-1)),
      key,
      type,
      others,
    ),
    fixes: [...asRange, makeChoice(l10n.t('Remove "{0}"', key), { kind: 'remove', path: at })],
  });
}
