import { REQUESTS, STATS_TREE_CHANGED } from '../../protocol/methods.ts';
import type { StatsTreeParams, StatsTreePathParams } from '../../protocol/stats-tree.ts';
import { type Handler, onRequest } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

/** `statLens/statsTree` and `statLens/statsTreePath`; once someone has asked, `statLens/statsTreeChanged`. */
export const statsTree: Handler = {
  register: (context) => {
    let isFollowed = false;
    const follow = () => {
      if (!isFollowed) tellChanges(context);
      isFollowed = true;
    };
    onRequest(context, REQUESTS.statsTree, (params: StatsTreeParams) => {
      follow();
      return context.service.statsTree(params);
    });
    onRequest(context, REQUESTS.statsTreePath, (params: StatsTreePathParams) =>
      context.service.statsTreePath(params),
    );
  },
};

function tellChanges({ changes, connection, reportError }: ServerContext): void {
  changes.onBatch(() => {
    connection.sendNotification(STATS_TREE_CHANGED).catch(reportError);
  });
}
