import { reportSyntaxProblems } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A key that an object has twice. */
export const syntaxDuplicateKey: Rule = {
  code: 'syntax/duplicate-key',
  severity: 'error',
  summary: 'An object has the same key twice.',
  why: 'The game keeps only the last of them, so the first value is lost without a word. For a whole definition or stat block that is a great deal.',
  bad: `//- mara.npc.json
{ "id": 12, "name": "Mara", "name": "Mara Holt" }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara Holt" }
`,
  check: (context) => reportSyntaxProblems(context, 'syntax/duplicate-key'),
};
