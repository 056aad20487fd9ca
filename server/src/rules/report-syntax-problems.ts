import * as l10n from '@vscode/l10n';
import type { Fix } from '../base/problem.ts';
import { quoteForMessage } from '../syntax/escape-text.ts';
import type { SyntaxProblem } from '../syntax/parse-text.ts';
import type { RefusalCode } from '../workspace/file-system.ts';
import { makeChoice } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';

/** Reports the syntax problems of one code. */
export function reportSyntaxProblems(context: RuleContext, code: SyntaxProblem['code']): void {
  for (const problem of context.file.syntaxProblems) {
    if (problem.code !== code) continue;
    const { message, span, path = [], related } = problem;
    const fixes = listFixes(problem);
    context.report({ path, span, message, fixes, ...(related && { related: [{ path: [], ...related }] }) });
  }
}

function listFixes({ path = [], mend, isChoice }: SyntaxProblem): readonly Fix[] {
  if (mend !== undefined) {
    return [makeChoice(mend.title, { kind: 'replace-text', path, ...mend.span, text: mend.text })];
  }
  if (!isChoice) return [];
  const key = quoteForMessage(String(path.at(-1)));
  return [
    makeChoice(l10n.t('Keep the last {0}, the one that counts', key), {
      kind: 'remove-doubles',
      path,
      keep: 'last',
    }),
    makeChoice(l10n.t('Keep the first {0}', key), { kind: 'remove-doubles', path, keep: 'first' }),
  ];
}

/** Reports that the file could not be read, when that was for the reason `code`. */
export function reportRefusal(context: RuleContext, code: RefusalCode): void {
  const refusal = context.file.refusal;
  if (refusal?.code === code) context.report({ path: [], message: refusal.message });
}
