import type { SyntaxProblem } from '../syntax/parse-text.ts';
import type { RefusalCode } from '../workspace/file-system.ts';
import type { RuleContext } from './rule-context.ts';

/** Reports the syntax problems of one code. */
export function reportSyntaxProblems(context: RuleContext, code: SyntaxProblem['code']): void {
  for (const { code: found, message, span, path = [], related } of context.file.syntaxProblems) {
    if (found !== code) continue;
    context.report({ path, span, message, ...(related && { related: [{ path: [], ...related }] }) });
  }
}

/** Reports that the file could not be read, when that was for the reason `code`. */
export function reportRefusal(context: RuleContext, code: RefusalCode): void {
  const refusal = context.file.refusal;
  if (refusal?.code === code) context.report({ path: [], message: refusal.message });
}
