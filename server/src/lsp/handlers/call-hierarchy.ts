import type {
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver';
import { type Handler, onDocumentRequest, onRequest } from '../handler.ts';

/** `textDocument/prepareCallHierarchy` with both directions: what feeds a stat, and what it feeds. */
export const callHierarchy: Handler = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register: (context) => {
    const { documents, service } = context;
    const spell = (item: CallHierarchyItem) => ({ ...item, uri: documents.spell(item.uri) });
    onDocumentRequest(
      context,
      'textDocument/prepareCallHierarchy',
      async ({ textDocument, position }: CallHierarchyPrepareParams) =>
        (await service.prepareCallHierarchy(textDocument.uri, position)).map(spell),
    );
    onRequest(context, 'callHierarchy/incomingCalls', async ({ item }: CallHierarchyIncomingCallsParams) =>
      (await service.incomingCalls(item)).map(({ from, fromRanges }) => ({ from: spell(from), fromRanges })),
    );
    onRequest(context, 'callHierarchy/outgoingCalls', async ({ item }: CallHierarchyOutgoingCallsParams) =>
      (await service.outgoingCalls(item)).map(({ to, fromRanges }) => ({ to: spell(to), fromRanges })),
    );
  },
};
