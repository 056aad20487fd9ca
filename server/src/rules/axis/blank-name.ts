import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** An axis with an empty name. */
export const axisBlankName: Rule = {
  code: 'axis/blank-name',
  severity: 'error',
  summary: 'The name of an axis is blank.',
  why: 'The name is the key under which NPCs and sessions hold their value. The game cuts spaces off both ends of it, and nothing must not be what remains. It refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "" }] } }
}
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
`,
  check: (context) => reportConfigErrors(context, 'axis/blank-name', () => ({ named: true })),
};
