import { reportRefusal } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A file too large to be read. */
export const syntaxTooLarge: Rule = {
  code: 'syntax/too-large',
  severity: 'error',
  summary: 'The file is too large.',
  why: 'A stat file has some thousand lines at most. Stat Lens does not read files far beyond that, so that one of them cannot stop the work on all others. Split the file: each kind of record may have as many files as you like.',
  bad: `//- mara.npc.json
(This file has 104857600 bytes; Stat Lens reads no more than 67108864)
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
`,
  check: (context) => reportRefusal(context, 'syntax/too-large'),
};
