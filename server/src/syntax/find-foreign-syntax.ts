import * as l10n from '@vscode/l10n';
import type { TextScan } from './scan-text.ts';
import { SyntaxFindings } from './syntax-findings.ts';

const CODE = 'syntax/invalid-json';

/**
 * What makes a text something else than JSON although its strict form may be: merge conflicts, a comment that is never
 * closed, and when it may not hold any (`allowed` is false), all comments and trailing commas, one problem each.
 */
export function findForeignSyntax(scan: TextScan, allowed: boolean): SyntaxFindings {
  const found = new SyntaxFindings();
  const unclosed = scan.unclosedComment ? scan.comments.at(-1) : undefined;
  if (unclosed !== undefined) {
    const span = { start: unclosed.start, end: unclosed.start + 2 };
    found.add(() => ({ code: CODE, span, message: l10n.t('This comment is not closed') }));
  }
  for (const span of scan.conflicts) {
    found.add(() => ({
      code: CODE,
      span,
      message: l10n.t(
        'A merge conflict starts here: keep one of the two versions, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"',
      ),
    }));
  }
  if (allowed) return found;
  for (const span of scan.comments) {
    if (span !== unclosed)
      found.add(() => ({ code: CODE, span, message: l10n.t('Comments are not allowed in a ".json" file') }));
  }
  for (const span of scan.trailingCommas) {
    found.add(() => ({
      code: CODE,
      span,
      message: l10n.t('A comma before a closing bracket is not allowed in a ".json" file'),
      mend: { title: l10n.t('Remove the comma'), span, text: '' },
    }));
  }
  return found;
}
