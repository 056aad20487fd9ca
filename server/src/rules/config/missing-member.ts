import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { makeSafeFix } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** An object of the stats_config that lacks a member which the game needs. */
export const configMissingMember: Rule = {
  code: 'config/missing-member',
  severity: 'error',
  summary: 'A definition, axis, tier, level or condition lacks a member that the game needs.',
  why: 'A definition needs "id" and "axes", an axis "name", a tier "id", "axis_name" and "min", a level "id" and "conditions", a condition "type". All keys are written with underscores: "axisName" is a key the game does not know, and then "axis_name" is missing. The game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [{ "id": "weak", "axis_name": "strength", "max": 100 }]
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
      "tiers": [{ "id": "weak", "axis_name": "strength", "min": 0, "max": 100 }]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'config/missing-member', (_, path) => ({
      named: true,
      part: 'key',
      fixes: addId(context, path),
    })),
};

/** The id of a definition can only be the key it stands under, so it can be added without asking. */
function addId(context: RuleContext, path: JsonPath): readonly Fix[] {
  const key = path.at(-1);
  const definition = context.valueAt(path);
  if (path.at(-2) !== 'definitions' || typeof key !== 'string' || key.trim() === '') return [];
  if (!isJsonObject(definition) || Object.hasOwn(definition, 'id')) return [];
  const json = JSON.stringify(key);
  return [makeSafeFix(`Add "id": ${json}`, { kind: 'insert-member', path, key: 'id', json })];
}
