import { reportSyntaxProblems } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A text with half a character in it. */
export const syntaxLoneSurrogate: Rule = {
  code: 'syntax/lone-surrogate',
  severity: 'warning',
  summary: 'A text holds half a character.',
  why: 'Emoji and rare letters may be written as two escapes that belong together: "\\ud83d\\ude00" is one smiling face. One of the two alone is no character. JSON allows it, but neither a file in UTF-8 nor a database can hold it, so the game fails when it saves or sends the text. This happens when a tool cuts a text off in the middle of an emoji.',
  bad: `//- mara.npc.json
{ "id": 12, "name": "Mara \\ud83d" }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara \\ud83d\\ude00" }
`,
  check: (context) => reportSyntaxProblems(context, 'syntax/lone-surrogate'),
};
