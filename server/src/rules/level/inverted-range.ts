import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import { swapMembers } from '../swap-members.ts';

/** A condition on a range that ends below its start. */
export const levelInvertedRange: Rule = {
  code: 'level/inverted-range',
  severity: 'error',
  summary: 'A condition asks for a range that ends below its start.',
  why: 'No value could meet such a condition, and the game refuses the whole stats_config. Equal bounds are allowed and ask for exactly that value.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [
        { "id": "steady", "conditions": { "strength": { "type": "range", "min_value": 60, "max_value": 20 } } }
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
        { "id": "steady", "conditions": { "strength": { "type": "range", "min_value": 20, "max_value": 60 } } }
      ]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'level/inverted-range', (_, path) => ({
      fixes: swapMembers(context, path.slice(0, -1), 'min_value', 'max_value'),
    })),
};
