import type { JsonPath } from '../../base/json-pointer.ts';
import { addAxis } from '../add-axis.ts';
import { listAxisNames } from '../list-axis-names.ts';
import { offerName } from '../offer-name.ts';
import { type ConfigErrorDetail, reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A tier on an axis that its definition does not have. */
export const tierUnknownAxis: Rule = {
  code: 'tier/unknown-axis',
  severity: 'error',
  summary: 'A tier lies on an axis that its definition does not have.',
  why: 'Every tier must name an axis of its own definition, spelled exactly as the axis is: upper and lower case differ, and spaces count here. The game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [{ "id": "weak", "axis_name": "strenght", "min": 0 }]
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
      "tiers": [{ "id": "weak", "axis_name": "strength", "min": 0 }]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'tier/unknown-axis', (_, path) => suggestAxis(context, path)),
};

/** `path` leads to the tier's `axis_name`. */
function suggestAxis(context: RuleContext, path: JsonPath): ConfigErrorDetail {
  if (!context.hasRoom) return {};
  const names = listAxisNames(context, path.slice(0, -3));
  const meant = suggestName(String(context.valueAt(path)), names);
  const missing = addAxis(context, path.slice(0, -3), String(context.valueAt(path)));
  if (meant === undefined) return { fixes: missing };
  return {
    question: meant.question,
    fixes: [...offerName({ path, isKey: false }, meant), ...(meant.certain ? [] : missing)],
  };
}
