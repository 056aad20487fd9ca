import { reportSyntaxProblems } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A text nested too deeply. */
export const syntaxTooDeep: Rule = {
  code: 'syntax/too-deep',
  severity: 'error',
  summary: 'Objects and lists are nested too deeply.',
  why: 'No stat file is nested deeper than a dozen levels. Beyond 128 levels Stat Lens stops reading, so that a broken or hostile file cannot bring it down; nothing in such a file is checked.',
  bad: `//- mara.npc.json
{ "personality": ${'['.repeat(130)}${']'.repeat(130)} }
`,
  good: `//- mara.npc.json
{ "personality": {} }
`,
  check: (context) => reportSyntaxProblems(context, 'syntax/too-deep'),
};
