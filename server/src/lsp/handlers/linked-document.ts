import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { LINKED_SCHEMES, RULE_SCHEME } from '../../protocol/linked-schemes.ts';
import { EFFECTIVE_CHANGED } from '../../protocol/methods.ts';
import { type Handler, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';

const CONTENT = 'workspace/textDocumentContent';

/**
 * `workspace/textDocumentContent`: read-only documents that we make. After every change the client is told to ask anew for
 * those that it has asked for since it was last told: it does so for open ones only, so that closed ones are forgotten.
 * Clients that have not said that they know such documents hear our own notification.
 */
export const linkedDocument: Handler = {
  capabilities: ({ showsLinkedDocuments }) =>
    showsLinkedDocuments ? { workspace: { textDocumentContent: { schemes: [...LINKED_SCHEMES] } } } : {},
  register: (context) => {
    const { abilities, changes, connection, reportError, service } = context;
    const asked = new Set<string>();
    onRequest(
      context,
      CONTENT,
      async ({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult> => {
        if (mayChange(uri)) asked.add(uri);
        const text = await service.linkedDocument(uri);
        if (text !== undefined) return { text };
        throw invalidParams(`There is no document ${JSON.stringify(uri)}`);
      },
    );
    changes.onBatch(() => {
      const uris = [...asked];
      asked.clear();
      if (!abilities.showsLinkedDocuments) {
        if (uris.length > 0) connection.sendNotification(EFFECTIVE_CHANGED).catch(reportError);
        return;
      }
      for (const uri of uris) connection.sendRequest(`${CONTENT}/refresh`, { uri }).catch(reportError);
    });
  },
};

/** Pages about rules say the same for ever, and what is none of ours says nothing. */
function mayChange(uri: string): boolean {
  return LINKED_SCHEMES.some((scheme) => scheme !== RULE_SCHEME && uri.startsWith(`${scheme}:`));
}
