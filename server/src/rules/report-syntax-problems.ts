import type { SyntaxProblem } from '../syntax/parse-text.ts';
import type { RefusalCode } from '../workspace/file-system.ts';
import { makeChoice } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';

/** Reports the syntax problems of one code. */
export function reportSyntaxProblems(context: RuleContext, code: SyntaxProblem['code']): void {
  for (const { code: found, message, span, path = [], related, mend } of context.file.syntaxProblems) {
    if (found !== code) continue;
    const fixes =
      mend === undefined
        ? []
        : [makeChoice(mend.title, { kind: 'replace-text', path, ...mend.span, text: mend.text })];
    context.report({ path, span, message, fixes, ...(related && { related: [{ path: [], ...related }] }) });
  }
}

/** Reports that the file could not be read, when that was for the reason `code`. */
export function reportRefusal(context: RuleContext, code: RefusalCode): void {
  const refusal = context.file.refusal;
  if (refusal?.code === code) context.report({ path: [], message: refusal.message });
}
