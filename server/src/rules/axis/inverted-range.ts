import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import { swapMembers } from '../swap-members.ts';

/** An axis whose lower bound lies above its upper one. */
export const axisInvertedRange: Rule = {
  code: 'axis/inverted-range',
  severity: 'error',
  summary: 'The lower bound of an axis lies above its upper bound.',
  why: 'Every value is moved into the range from "min_value" to "max_value", so there must be one: the game refuses the whole stats_config otherwise. A bound that is not written is 0 or 100. Equal bounds are allowed.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "min_value": 20, "max_value": 0 }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "min_value": 0, "max_value": 20 }] }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'axis/inverted-range', (_, path) => ({
      fixes: swapMembers(context, path.slice(0, -1), 'min_value', 'max_value'),
    })),
};
