import type { TextScan } from './scan-text.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** The comments and trailing commas of a text that must be strict JSON, one problem each. */
export function findForeignSyntax(scan: TextScan): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  for (const span of scan.comments) {
    found.push({ code: 'syntax/invalid-json', span, message: 'Comments are not allowed in a ".json" file' });
  }
  for (const span of scan.trailingCommas) {
    const message = 'A comma before a closing bracket is not allowed in a ".json" file';
    found.push({ code: 'syntax/invalid-json', span, message });
  }
  return found;
}
