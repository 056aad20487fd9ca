import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { type Handler, onDocumentRequest, onRequest } from '../handler.ts';

/** `textDocument/documentLink` and `documentLink/resolve`. */
export const documentLink: Handler = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: true } }),
  register: (context) => {
    const { documents, service } = context;
    onDocumentRequest(context, 'textDocument/documentLink', ({ textDocument }: DocumentLinkParams) =>
      service.documentLinks(textDocument.uri),
    );
    onRequest(context, 'documentLink/resolve', (link: DocumentLink) =>
      service.resolveDocumentLink(link, (uri) => documents.spell(uri)),
    );
  },
};
