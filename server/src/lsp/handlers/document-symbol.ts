import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { type Handler, onDocumentRequest } from '../handler.ts';

/** `textDocument/documentSymbol`. The editor's own JSON outline is another one beside ours, so ours has a name. */
export const documentSymbol: Handler = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Stat Lens' } }),
  register: (context) => {
    const { abilities, service } = context;
    onDocumentRequest<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
      context,
      'textDocument/documentSymbol',
      ({ textDocument: { uri } }) =>
        abilities.nestsSymbols ? service.documentSymbols(uri) : service.flatDocumentSymbols(uri),
    );
  },
};
