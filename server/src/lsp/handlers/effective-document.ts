import type { EffectiveDocumentParams } from '../../protocol/effective-stats.ts';
import { EFFECTIVE_CHANGED, REQUESTS } from '../../protocol/methods.ts';
import { type Handler, onRequest } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

/** `statLens/effectiveDocument`, and `statLens/effectiveChanged` for clients that have asked for such a document. */
export const effectiveDocument: Handler = {
  register: (context) => {
    let isFollowed = false;
    onRequest(context, REQUESTS.effectiveDocument, ({ uri }: EffectiveDocumentParams) => {
      if (!isFollowed) tellChanges(context);
      isFollowed = true;
      return context.service.effectiveDocument(uri);
    });
  },
};

function tellChanges({ changes, connection, reportError }: ServerContext): void {
  changes.onBatch(() => {
    connection.sendNotification(EFFECTIVE_CHANGED).catch(reportError);
  });
}
