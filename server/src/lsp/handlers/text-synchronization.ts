import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Handler } from '../handler.ts';

/** `textDocument/didOpen`, `didChange`, `didSave`, `didClose`. */
export const textSynchronization: Handler = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  }),
  register: ({ connection, documents }) => documents.listen(connection),
};
