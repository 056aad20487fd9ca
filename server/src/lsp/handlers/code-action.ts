import type { CodeActionParams } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import { type Handler, onDocumentRequest } from '../handler.ts';

/** `textDocument/codeAction`: fixes for problems. */
export const codeAction: Handler = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
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
  return only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true;
}
