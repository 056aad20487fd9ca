import type { HoverParams } from 'vscode-languageserver';
import { type Handler, onDocumentRequest } from '../handler.ts';

/** `textDocument/hover`. */
export const hover: Handler = {
  capabilities: () => ({ hoverProvider: true }),
  register: (context) =>
    onDocumentRequest(context, 'textDocument/hover', ({ textDocument, position }: HoverParams) =>
      context.service.hover(textDocument.uri, position),
    ),
};
