import type { DocumentHighlightParams, ReferenceParams } from 'vscode-languageserver';
import { type Handler, onDocumentRequest } from '../handler.ts';

/** `textDocument/references` and, within one document, `textDocument/documentHighlight`. */
export const references: Handler = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  register: (context) => {
    const { documents, service } = context;
    onDocumentRequest(
      context,
      'textDocument/references',
      async ({ textDocument, position, context: { includeDeclaration } }: ReferenceParams) => {
        const found = await service.references(textDocument.uri, position, includeDeclaration);
        return found.map(({ uri, range }) => ({ uri: documents.spell(uri), range }));
      },
    );
    onDocumentRequest(
      context,
      'textDocument/documentHighlight',
      ({ textDocument, position }: DocumentHighlightParams) =>
        service.documentHighlights(textDocument.uri, position),
    );
  },
};
