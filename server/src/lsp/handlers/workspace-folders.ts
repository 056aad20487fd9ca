import type { DidChangeWorkspaceFoldersParams } from 'vscode-languageserver';
import type { Handler } from '../handler.ts';

const DID_CHANGE = 'workspace/didChangeWorkspaceFolders';

/** The folders that are open in the client: read at the start, and when `workspace/didChangeWorkspaceFolders` adds some. */
export const workspaceFolders: Handler = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register: ({ connection, folders }) => {
    connection.onNotification(DID_CHANGE, ({ event }: DidChangeWorkspaceFoldersParams) => {
      if (event.removed.length > 0) void folders.remove(event.removed.map(({ uri }) => uri));
      if (event.added.length > 0) void folders.add(event.added.map(({ uri }) => uri));
    });
  },
  start: ({ folders, initialFolders }) => {
    if (initialFolders.length > 0) void folders.add(initialFolders);
  },
};
