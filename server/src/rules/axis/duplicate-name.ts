import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** Two axes of one name in a definition. */
export const axisDuplicateName: Rule = {
  code: 'axis/duplicate-name',
  severity: 'error',
  summary: 'Two axes of a definition have the same name.',
  why: 'Values, tiers and levels find their axis by its name. The game compares names without the spaces around them, and refuses the whole stats_config when two are equal.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }, { "name": "strength", "max_value": 20 }]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }, { "name": "agility", "max_value": 20 }]
    }
  }
}
`,
  check: (context) => reportConfigErrors(context, 'axis/duplicate-name'),
};
