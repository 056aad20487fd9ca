import type { Connection } from 'vscode-languageserver';
import type { ClientFiles } from '../host/client-file-system.ts';
import type { FindFilesParams, ReadFileParams, ReadFileResult } from '../protocol/client-files.ts';
import { REQUESTS } from '../protocol/methods.ts';

/** Files that only the client can reach, asked for by our own requests. */
export function createClientFiles(connection: Connection): ClientFiles {
  return {
    readFile: (uri) => {
      const params: ReadFileParams = { uri };
      return connection.sendRequest<ReadFileResult>(REQUESTS.readFile, params);
    },
    findFiles: (folder) => {
      const params: FindFilesParams = { folder };
      return connection.sendRequest<string[]>(REQUESTS.findFiles, params);
    },
  };
}
