import type { FileFactsParams } from '../../protocol/file-facts.ts';
import { FILE_FACTS_CHANGED, REQUESTS } from '../../protocol/methods.ts';
import { type Handler, onRequest } from '../handler.ts';

/**
 * `statLens/fileFacts`: what the status item says about the file in the editor; once someone has asked,
 * `statLens/fileFactsChanged` when there is reason to ask again.
 */
export const fileFacts: Handler = {
  register: (context) => {
    const { changes, connection, reportError } = context;
    let isFollowed = false;
    onRequest(context, REQUESTS.fileFacts, ({ uri }: FileFactsParams) => {
      if (!isFollowed) {
        changes.onBatch(() => {
          connection.sendNotification(FILE_FACTS_CHANGED).catch(reportError);
        });
      }
      isFollowed = true;
      return context.service.fileFacts(uri);
    });
  },
};
