import { reportSyntaxProblems } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A text that is not JSON. */
export const syntaxInvalidJson: Rule = {
  code: 'syntax/invalid-json',
  severity: 'error',
  summary: 'The file is not valid JSON.',
  why: 'The game reads strict JSON and takes nothing from a file that is not: no comments (except in .jsonc files, which are for people), no trailing commas, double quotes around keys and texts. Stat Lens reads on behind the error, so that the rest of the file is still checked.',
  bad: `//- mara.npc.json
{ "id": 12, "name": "Mara" "stats": {} }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": {} }
`,
  check: (context) => reportSyntaxProblems(context, 'syntax/invalid-json'),
};
