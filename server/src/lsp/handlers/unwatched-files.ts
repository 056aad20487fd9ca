import { isBelow, parentUri } from '../../base/uri.ts';
import { WINDOW_FOCUSED } from '../../protocol/methods.ts';
import type { Handler } from '../handler.ts';
import { isWatched } from '../is-watched.ts';
import { nextTurn } from '../next-turn.ts';
import type { ServerContext } from '../server-context.ts';

/** Files whose stamps are looked at between two turns of the event loop. */
const SLICE = 500;

/**
 * Changes on disk that no client tells of: when a document is opened or saved, the files around and below it are
 * looked at again; when the client says that its window is looked at again (`statLens/focused`), all are.
 */
export const unwatchedFiles: Handler = {
  register: (context) => {
    const { connection, documents, folders, jobs, service } = context;
    const waiting = new Set<string>();
    const look = (folder: string) => {
      if (waiting.has(folder) || !folders.covers(folder)) return;
      waiting.add(folder);
      void jobs.add(() => {
        waiting.delete(folder);
        return readAgain(context, folder);
      });
    };
    documents.onOpen((uri) => {
      const isNew = service.workspace.isComplete && service.findFile(uri) === undefined;
      if (isNew || !isWatched(uri, context)) look(parentUri(uri));
    });
    documents.onSave((uri) => {
      if (!isWatched(uri, context)) look(parentUri(uri));
    });
    connection.onNotification(WINDOW_FOCUSED, () => {
      for (const folder of folders.folders) if (!isWatched(folder, context)) look(folder);
    });
  },
};

async function readAgain(context: ServerContext, folder: string): Promise<void> {
  const { service, changes, fileSystem } = context;
  const known = [...service.workspace.files()].map(({ uri }) => uri).filter((uri) => isBelow(uri, folder));
  const uris = [...new Set([...known, ...(await fileSystem.findJsonFiles(folder))])];
  const stale: string[] = [];
  for (let i = 0; i < uris.length; i += SLICE) {
    for (const uri of uris.slice(i, i + SLICE)) if (fileSystem.isStale(uri)) stale.push(uri);
    await nextTurn();
  }
  if (stale.length > 0) changes.note(await service.refresh(stale, nextTurn));
}
