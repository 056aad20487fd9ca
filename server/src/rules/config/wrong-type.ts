import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A member of the stats_config whose value is of a type that the game cannot read. */
export const configWrongType: Rule = {
  code: 'config/wrong-type',
  severity: 'error',
  summary: 'A value in the stats_config has a type that the game cannot read.',
  why: 'The game reads numbers leniently: 5, "5", " 1e3 " and true (as 1) all pass for a number. Text with a decimal comma, empty text, null and lists do not. Names and ids must be text. One value that cannot be read makes the game refuse the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": "12,5" }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 12.5 }] }
  }
}
`,
  check: (context) => reportConfigErrors(context, 'config/wrong-type', () => ({ named: true })),
};
