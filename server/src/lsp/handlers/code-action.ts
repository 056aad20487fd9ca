import type { CodeActionKind, CodeActionParams } from 'vscode-languageserver';
import { type Handler, onDocumentRequest } from '../handler.ts';

const QUICK_FIX: CodeActionKind = 'quickfix';

/** `textDocument/codeAction`: fixes for problems. */
export const codeAction: Handler = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [QUICK_FIX] } }),
  register: (context) =>
    onDocumentRequest(
      context,
      'textDocument/codeAction',
      ({ textDocument, range, context: { only } }: CodeActionParams) =>
        isWanted(only) ? context.service.codeActions(textDocument.uri, range) : [],
    ),
};

/** Kinds form a tree: who asks for a kind asks for all kinds below it. */
function isWanted(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => kind === '' || kind === QUICK_FIX) ?? true;
}
