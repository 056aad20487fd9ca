import * as l10n from '@vscode/l10n';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A level without any condition. */
export const levelNoConditions: Rule = {
  code: 'level/no-conditions',
  severity: 'error',
  summary: 'A level has no conditions.',
  why: 'A level holds when all its conditions hold; one without conditions would always hold, and the game refuses the whole stats_config. For a level that catches all the rest, give one axis a condition that every value meets and the level the lowest priority.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [{ "id": "anyone", "conditions": {} }]
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
      "levels": [{ "id": "anyone", "conditions": { "strength": { "type": "min", "min_value": 0 } } }]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'level/no-conditions', (_, path) => ({
      fixes: [makeChoice(l10n.t('Remove the level'), { kind: 'remove', path: path.slice(0, -1) })],
    })),
};
