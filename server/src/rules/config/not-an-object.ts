import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A stats_config, or its `definitions`, that is no object. */
export const configNotAnObject: Rule = {
  code: 'config/not-an-object',
  severity: 'error',
  summary: 'The stats_config or its "definitions" is not an object.',
  why: 'The game stores whatever stands under "stats_config" and looks at it only when stats are needed. If it is not an object then, the game logs an error and behaves as if the world had no stats at all: no clamping, no tiers, no levels.',
  bad: `{
  "name": "Harbour Town",
  "meta": { "stats_config": { "definitions": [] } }
}
`,
  good: `{
  "name": "Harbour Town",
  "meta": { "stats_config": { "definitions": {} } }
}
`,
  check: (context) => reportConfigErrors(context, 'config/not-an-object', () => ({ named: true })),
};
