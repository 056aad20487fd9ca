import type { WorkspaceCounts } from '../../protocol/file-facts.ts';
import { REQUESTS } from '../../protocol/methods.ts';
import { type Handler, onRequest } from '../handler.ts';

/** `statLens/workspaceCounts`: how much there is of everything, for reports about the extension. */
export const workspaceCounts: Handler = {
  register: (context) =>
    onRequest(
      context,
      REQUESTS.workspaceCounts,
      (): WorkspaceCounts => ({
        folders: context.folders.folders.size,
        ...context.service.workspaceCounts(),
      }),
    ),
};
