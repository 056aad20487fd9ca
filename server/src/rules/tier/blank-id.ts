import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A tier with an empty id. */
export const tierBlankId: Rule = {
  code: 'tier/blank-id',
  severity: 'error',
  summary: 'The id of a tier is blank.',
  why: 'The id is what the game stores as "<axis>TierId" and what dialogue and gates compare with. It cuts spaces off both ends, and nothing must not be what remains. The game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [{ "id": "", "axis_name": "strength", "min": 0 }]
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
  check: (context) => reportConfigErrors(context, 'tier/blank-id', () => ({ named: true })),
};
