import type { TextScan } from './scan-text.ts';
import { SyntaxFindings } from './syntax-findings.ts';

const UNCLOSED = 'This comment is not closed';
const CONFLICT =
  'A merge conflict starts here: keep one of the two versions, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"';
const COMMENT = 'Comments are not allowed in a ".json" file';
const TRAILING_COMMA = 'A comma before a closing bracket is not allowed in a ".json" file';

/**
 * What makes a text something else than JSON although its strict form may be: merge conflicts, a comment that is never
 * closed, and when it may not hold any (`allowed` is false), all comments and trailing commas, one problem each.
 */
export function findForeignSyntax(scan: TextScan, allowed: boolean): SyntaxFindings {
  const found = new SyntaxFindings();
  const unclosed = scan.unclosedComment ? scan.comments.at(-1) : undefined;
  if (unclosed !== undefined) {
    const span = { start: unclosed.start, end: unclosed.start + 2 };
    found.add(() => ({ code: 'syntax/invalid-json', span, message: UNCLOSED }));
  }
  for (const span of scan.conflicts) {
    found.add(() => ({ code: 'syntax/invalid-json', span, message: CONFLICT }));
  }
  if (allowed) return found;
  for (const span of scan.comments) {
    if (span !== unclosed) found.add(() => ({ code: 'syntax/invalid-json', span, message: COMMENT }));
  }
  for (const span of scan.trailingCommas) {
    const mend = { title: 'Remove the comma', span, text: '' };
    found.add(() => ({ code: 'syntax/invalid-json', span, message: TRAILING_COMMA, mend }));
  }
  return found;
}
