import { reportRefusal } from '../report-syntax-problems.ts';
import type { Rule } from '../rule.ts';

/** A file that is not UTF-8. */
export const syntaxEncoding: Rule = {
  code: 'syntax/encoding',
  severity: 'error',
  summary: 'The file is not written in UTF-8.',
  why: 'The game reads UTF-8 only. Some editors save in the encoding of the country ("Windows-1252", "ANSI") or in UTF-16; save the file again "as UTF-8". The mark that some editors put before UTF-8 (the byte order mark) is accepted and kept.',
  bad: `//- mara.npc.json
(This file is not UTF-8: byte 0xE9 at offset 42)
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara" }
`,
  check: (context) => reportRefusal(context, 'syntax/encoding'),
};
