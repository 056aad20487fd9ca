import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import { swapMembers } from '../swap-members.ts';

/** A tier that ends below its start. */
export const tierInvertedRange: Rule = {
  code: 'tier/inverted-range',
  severity: 'error',
  summary: 'A tier ends below its start.',
  why: 'A tier reaches from "min" to "max", both included, so "max" must not lie below "min". The game refuses the whole stats_config. A tier without "max" has no upper end.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [{ "id": "weak", "axis_name": "strength", "min": 100, "max": 0 }]
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
    reportConfigErrors(context, 'tier/inverted-range', (_, path) => ({
      fixes: swapMembers(context, path.slice(0, -1), 'min', 'max'),
    })),
};
