import type { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Handler } from '../handler.ts';

const INCREMENTAL: TextDocumentSyncKind = 2;

/** `textDocument/didOpen`, `didChange`, `didSave`, `didClose`. */
export const textSynchronization: Handler = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: INCREMENTAL, save: true },
  }),
  register: ({ connection, documents }) => documents.listen(connection),
};
