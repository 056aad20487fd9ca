import type { CodeLensParams } from 'vscode-languageserver';
import { type Handler, onDocumentRequest } from '../handler.ts';

/** `textDocument/codeLens`. Lenses of open documents are asked for again when another file changes what they say. */
export const codeLens: Handler = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register: (context) => {
    const { abilities, changes, connection, documents, service, reportError } = context;
    onDocumentRequest(context, 'textDocument/codeLens', ({ textDocument }: CodeLensParams) =>
      service.codeLenses(textDocument.uri),
    );
    if (!abilities.refreshesCodeLenses) return;
    changes.onBatch(({ indirect }) => {
      const isStale = [...indirect].some((uri) => documents.isOpen(uri));
      if (isStale) connection.sendRequest('workspace/codeLens/refresh').catch(reportError);
    });
  },
};
