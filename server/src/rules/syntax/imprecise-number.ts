import { reportSyntaxProblems } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A whole number with more digits than are kept. */
export const syntaxImpreciseNumber: Rule = {
  code: 'syntax/imprecise-number',
  severity: 'warning',
  summary: 'A whole number has more digits than can be kept.',
  why: 'Numbers beyond 9007199254740992 (2 to the power of 53) lose their last digits in the browser and in every tool written in JavaScript, Stat Lens included, while the game server keeps them. An id of that size then names something else. Write such ids as text.',
  bad: `//- mara.npc.json
{ "id": 90071992547409931, "name": "Mara" }
`,
  good: `//- mara.npc.json
{ "id": 9007199254740, "name": "Mara" }
`,
  check: (context) => reportSyntaxProblems(context, 'syntax/imprecise-number'),
};
