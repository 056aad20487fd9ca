import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { RULE_SCHEME } from '../protocol.ts';

/** The diagnostic with a link to the page about its code. */
export function linkRulePage(diagnostic: Diagnostic): Diagnostic {
  const href = `${RULE_SCHEME}:/${diagnostic.code}.md`;
  return { ...diagnostic, codeDescription: { href } };
}

/** The action with such links in its diagnostics, by which editors tell what it mends. */
export function linkRulePages(action: CodeAction): CodeAction {
  const { diagnostics } = action;
  return diagnostics === undefined ? action : { ...action, diagnostics: diagnostics.map(linkRulePage) };
}
