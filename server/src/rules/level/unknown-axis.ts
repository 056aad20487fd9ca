import type { JsonPath } from '../../base/json-pointer.ts';
import { addAxis } from '../add-axis.ts';
import { listAxisNames } from '../list-axis-names.ts';
import { offerName } from '../offer-name.ts';
import { type ConfigErrorDetail, reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A level with a condition on an axis that its definition does not have. */
export const levelUnknownAxis: Rule = {
  code: 'level/unknown-axis',
  severity: 'error',
  summary: 'A level has a condition on an axis that its definition does not have.',
  why: 'The keys of "conditions" are names of axes of the same definition, spelled exactly as there: upper and lower case differ, and spaces count. The game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [{ "id": "battle_ready", "conditions": { "strenght": { "type": "min", "min_value": 60 } } }]
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
      "levels": [{ "id": "battle_ready", "conditions": { "strength": { "type": "min", "min_value": 60 } } }]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'level/unknown-axis', (_, path) => suggestAxis(context, path)),
};

/** `path` leads to the condition; its last step is the axis. */
function suggestAxis(context: RuleContext, path: JsonPath): ConfigErrorDetail {
  if (!context.hasRoom) return {};
  const taken = Object(context.valueAt(path.slice(0, -1)));
  const names = listAxisNames(context, path.slice(0, -4)).filter((name) => !Object.hasOwn(taken, name));
  const meant = suggestName(String(path.at(-1)), names);
  const missing = addAxis(context, path.slice(0, -4), String(path.at(-1)));
  if (meant === undefined) return { part: 'key', fixes: missing };
  return {
    part: 'key',
    question: meant.question,
    fixes: [...offerName({ path, isKey: true }, meant), ...(meant.certain ? [] : missing)],
  };
}
