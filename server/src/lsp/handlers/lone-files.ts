import { parentUri } from '../../base/uri.ts';
import type { Handler } from '../handler.ts';

/** Files that are opened without any folder: the folder of such a file is read, so that its neighbours count. */
export const loneFiles: Handler = {
  register: ({ documents, folders, initialFolders, service }) => {
    if (initialFolders.length > 0) return;
    documents.onOpen((uri) => {
      documents.applyChanges();
      const hasFolder = uri.includes('://') && !folders.covers(uri);
      // Opening some JSON file in a home folder must not read all of it.
      if (hasFolder && service.findFile(uri) !== undefined) void folders.add([parentUri(uri)]);
    });
  },
};
