import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A level with an empty id. */
export const levelBlankId: Rule = {
  code: 'level/blank-id',
  severity: 'error',
  summary: 'The id of a level is blank.',
  why: 'The id is what the game stores as "levelId" and what dialogue and gates compare with. It cuts spaces off both ends, and nothing must not be what remains. The game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [{ "id": "", "conditions": { "strength": { "type": "min", "min_value": 60 } } }]
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
  check: (context) => reportConfigErrors(context, 'level/blank-id', () => ({ named: true })),
};
