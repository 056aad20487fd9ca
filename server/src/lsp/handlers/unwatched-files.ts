import { isBelow, parentUri } from '../../base/uri.ts';
import type { Handler } from '../handler.ts';
import { nextTurn } from '../next-turn.ts';
import type { ServerContext } from '../server-context.ts';

/** Files that are read again between two turns of the event loop. */
const SLICE = 100;

/**
 * Changes on disk for clients that do not tell: when a document is saved, or one is opened that was not there before,
 * the files around and below it are looked at again.
 */
export const unwatchedFiles: Handler = {
  register: (context) => {
    const { abilities, documents, folders, jobs, service } = context;
    const waiting = new Set<string>();
    const look = (uri: string) => {
      const folder = parentUri(uri);
      const isTold = abilities.watchesFiles && folders.covers(uri);
      if (isTold || waiting.has(folder)) return;
      waiting.add(folder);
      void jobs.add(async () => {
        waiting.delete(folder);
        if (folders.covers(uri)) await readAgain(context, folder);
      });
    };
    documents.onOpen((uri) => {
      if (service.workspace.isComplete && service.findFile(uri) === undefined) look(uri);
    });
    documents.onSave(look);
  },
};

async function readAgain(context: ServerContext, folder: string): Promise<void> {
  const { service, changes, fileSystem } = context;
  const known = [...service.workspace.files()].map(({ uri }) => uri).filter((uri) => isBelow(uri, folder));
  const uris = [...new Set([...known, ...(await fileSystem.findJsonFiles(folder))])];
  for (let i = 0; i < uris.length; i += SLICE) {
    changes.note(await service.refresh(uris.slice(i, i + SLICE)));
    await nextTurn();
  }
}
