import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A definition with an empty list of axes. */
export const definitionNoAxes: Rule = {
  code: 'definition/no-axes',
  severity: 'error',
  summary: 'A definition has no axes.',
  why: 'A definition without axes could hold no value, so the game refuses the whole stats_config. The exception the game makes for worlds that only change tiers of a built-in package holds on one of its pages only: wherever stats are computed, the axes must be there.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [] } }
}
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
`,
  check: (context) => reportConfigErrors(context, 'definition/no-axes', () => ({ named: true })),
};
