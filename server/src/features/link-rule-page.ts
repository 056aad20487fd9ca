import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { RULE_SCHEME } from '../protocol/linked-schemes.ts';

/** Where the page about a code is found in an editor: `stat-lens-rule:/tier/gap.md`. */
function uriOfRulePage(code: string): string {
  return `${RULE_SCHEME}:/${code}.md`;
}

/** The diagnostic with a link to the page about its code. */
export function linkRulePage(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, codeDescription: { href: uriOfRulePage(String(diagnostic.code)) } };
}

/** The action with such links in its diagnostics, by which editors tell what it mends. */
export function linkRulePages(action: CodeAction): CodeAction {
  const { diagnostics } = action;
  return diagnostics === undefined ? action : { ...action, diagnostics: diagnostics.map(linkRulePage) };
}
