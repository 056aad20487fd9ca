import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { uriFromPath } from '../base/uri.ts';
import type { ClientFiles } from '../host/client-file-system.ts';
import { createLanguageService } from '../language-service.ts';
import { STATUS_CHANGED } from '../protocol.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { ChangeFeed } from './change-feed.ts';
import { readClientAbilities } from './client-abilities.ts';
import { createClientFiles } from './client-files.ts';
import { describeError } from './describe-error.ts';
import { FolderIndex } from './folder-index.ts';
import { handlers } from './handlers/handlers.ts';
import { answerRefused } from './lifecycle-gate.ts';
import { OpenDocuments } from './open-documents.ts';
import { SerialQueue } from './serial-queue.ts';
import type { ServerContext } from './server-context.ts';

/** Makes the access to all files, given the access to those that only the client can reach. */
export type OpenFileSystem = (files: ClientFiles) => FileSystem;

/** Serves one client, whose messages must pass a `LifecycleGate`. */
export function serve(connection: Connection, openFileSystem: OpenFileSystem): void {
  answerRefused(connection);
  connection.onInitialize((params) => {
    const context = createContext(connection, params, openFileSystem(createClientFiles(connection)));
    for (const { register } of handlers) register?.(context);
    connection.onInitialized(() => {
      for (const { start } of handlers) start?.(context);
    });
    const capabilities: ServerCapabilities = {};
    for (const handler of handlers) Object.assign(capabilities, handler.capabilities?.(context.abilities));
    return { capabilities, serverInfo: { name: 'Stat Lens' } };
  });
  connection.listen();
}

function createContext(
  connection: Connection,
  params: InitializeParams,
  fileSystem: FileSystem,
): ServerContext {
  const abilities = readClientAbilities(params);
  const reportError = (error: unknown) => connection.console.error(describeError(error));
  const service = createLanguageService({
    fileSystem,
    logger: {
      info: (message) => connection.console.info(message),
      warn: (message) => connection.console.warn(message),
    },
    settings: { builtInJson: abilities.reportsJson },
  });
  const changes = new ChangeFeed(reportError);
  const jobs = new SerialQueue(reportError);
  const documents = new OpenDocuments({ service, changes, jobs, onError: reportError });
  const folders = new FolderIndex({
    connection,
    service,
    changes,
    jobs,
    onStatus: (status) => {
      if (abilities.wantsStatus) connection.sendNotification(STATUS_CHANGED, status).catch(reportError);
    },
  });
  const initialFolders = listFolders(params);
  return {
    connection,
    abilities,
    service,
    fileSystem,
    documents,
    changes,
    jobs,
    folders,
    initialFolders,
    reportError,
  };
}

/** The folders that are open in the client, said in the newest way that it knows. */
function listFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriFromPath(rootPath)] : [];
}
