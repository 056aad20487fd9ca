import type { PrepareRenameParams, RenameParams } from 'vscode-languageserver';
import { type Handler, onDocumentRequest } from '../handler.ts';
import { requestFailed } from '../response-errors.ts';

/** `textDocument/rename` and `textDocument/prepareRename`. What cannot be renamed is refused with the reason. */
export const rename: Handler = {
  capabilities: ({ preparesRename }) => ({
    renameProvider: preparesRename ? { prepareProvider: true } : true,
  }),
  register: (context) => {
    const { abilities, documents, service } = context;
    onDocumentRequest(
      context,
      'textDocument/prepareRename',
      async ({ textDocument, position }: PrepareRenameParams) => {
        const place = await service.prepareRename(textDocument.uri, position);
        if (typeof place === 'string') throw requestFailed(place);
        return place ?? null;
      },
    );
    onDocumentRequest(
      context,
      'textDocument/rename',
      async ({ textDocument, position, newName }: RenameParams) => {
        const style = {
          versioned: abilities.versionsEdits,
          annotated: abilities.annotatesEdits,
          spell: (uri: string) => documents.spell(uri),
        };
        const edit = await service.rename(textDocument.uri, { position, newName, style });
        if (typeof edit === 'string') throw requestFailed(edit);
        return edit;
      },
    );
  },
};
