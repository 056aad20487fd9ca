import { reportRefusal } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A file that cannot be opened. */
export const syntaxUnreadable: Rule = {
  code: 'syntax/unreadable',
  severity: 'error',
  summary: 'The file cannot be read.',
  why: 'The system does not let Stat Lens read the file; the message tells its reason, most often a missing permission. Its stats are unknown, so other files may be judged without them.',
  bad: `//- mara.npc.json
(This file cannot be read: permission denied)
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
`,
  check: (context) => reportRefusal(context, 'syntax/unreadable'),
};
