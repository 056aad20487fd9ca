import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { type Handler, onDocumentRequest, onRequest } from '../handler.ts';

/**
 * `textDocument/inlayHint`, and `inlayHint/resolve` for the tooltip. Hints are asked for again when another file changes
 * what they say, and when a kind is switched on or off.
 */
export const inlayHint: Handler = {
  capabilities: ({ resolvesHintTooltips }) => ({
    inlayHintProvider: { resolveProvider: resolvesHintTooltips },
  }),
  register: (context) => {
    const { abilities, service, settings } = context;
    let isUsed = false;
    onDocumentRequest(context, 'textDocument/inlayHint', ({ textDocument, range }: InlayHintParams) => {
      isUsed = true;
      return service.inlayHints(textDocument.uri, range, (kind) => settings.showsHint(kind));
    });
    onRequest(context, 'inlayHint/resolve', async (hint: InlayHint): Promise<InlayHint> => {
      const tooltip = await service.inlayHintTooltip(hint, { readsMarkdown: abilities.readsMarkdown });
      return tooltip === undefined ? hint : { ...hint, tooltip };
    });
    if (!abilities.refreshesInlayHints) return;
    const refresh = () => {
      if (!isUsed) return;
      context.connection.sendRequest('workspace/inlayHint/refresh').catch(context.reportError);
    };
    settings.onChange(refresh);
    context.changes.onBatch(({ indirect }) => {
      if ([...indirect].some((uri) => context.documents.isOpen(uri))) refresh();
    });
  },
};
