import * as l10n from '@vscode/l10n';
import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { uriFromPath } from '../base/uri.ts';
import type { ClientFiles } from '../host/client-file-system.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { ChangeFeed } from './change-feed.ts';
import { readClientAbilities } from './client-abilities.ts';
import { createClientFiles } from './client-files.ts';
import { ClientSettings } from './client-settings.ts';
import { describeError } from './describe-error.ts';
import { FolderIndex } from './folder-index.ts';
import { handlers } from './handlers/handlers.ts';
import { answerRefused, type LifecycleGate } from './lifecycle-gate.ts';
import { nextTurn } from './next-turn.ts';
import { OpenDocuments } from './open-documents.ts';
import { SerialQueue } from './serial-queue.ts';
import type { ServerContext } from './server-context.ts';
import { StampedFileSystem } from './stamped-file-system.ts';
import { StatusReport } from './status-report.ts';

/** After so many turns of the event loop an answer is written: it is queued, encoded, and then passed on. */
const TURNS_TO_ANSWER = 4;

/** Makes the access to all files, given the access to those that only the client can reach. */
export type OpenFileSystem = (files: ClientFiles) => FileSystem;

/** Finds the texts in the language of a locale; undefined when there are none. */
export type FindTexts = (locale: string) => Readonly<Record<string, string>> | undefined;

/**
 * Serves one client, all of whose messages pass `gate`. A client that hands over no texts has them found for its
 * locale.
 */
export function serve(
  connection: Connection,
  gate: LifecycleGate,
  openFileSystem: OpenFileSystem,
  findTexts: FindTexts = () => undefined,
): void {
  answerRefused(connection);
  const reportError = (error: unknown) => connection.console.error(describeError(error));
  connection.onInitialize((params) => {
    const abilities = readClientAbilities(params);
    const texts = abilities.texts ?? (params.locale === undefined ? undefined : findTexts(params.locale));
    // This part of the server has texts of its own to say.
    if (texts !== undefined) l10n.config({ contents: texts });
    const prepare = async () => {
      // The client hears what we can do before all that can do it is loaded.
      for (let turn = 0; turn < TURNS_TO_ANSWER; turn++) await nextTurn();
      const { createLanguageService } = await import('../language-service.ts');
      const files = openFileSystem(createClientFiles(connection));
      const fileSystem = new StampedFileSystem(files, !abilities.watchesOutside);
      const service = createLanguageService({
        fileSystem,
        now: Date.now(),
        logger: {
          info: (message) => connection.console.info(message),
          warn: (message) => connection.console.warn(message),
        },
        settings: {
          builtInJson: abilities.reportsJson,
          linkRulePages: abilities.opensRulePages,
          ...(texts !== undefined && { texts }),
        },
      });
      const initialFolders = listFolders(params);
      begin(createContext({ connection, abilities, fileSystem, service, initialFolders, reportError }));
    };
    gate.holdUntil(prepare().catch(reportError));
    const capabilities: ServerCapabilities = {};
    for (const handler of handlers) announce(capabilities, handler.capabilities?.(abilities));
    return { capabilities, serverInfo: { name: 'Stat Lens' } };
  });
  connection.listen();
}

/** Several handlers may have something to say about the workspace. */
function announce(all: ServerCapabilities, { workspace, ...others }: Partial<ServerCapabilities> = {}): void {
  Object.assign(all, others);
  if (workspace !== undefined) all.workspace = { ...all.workspace, ...workspace };
}

function begin(context: ServerContext): void {
  for (const { register } of handlers) register?.(context);
  context.connection.onInitialized(() => {
    for (const { start } of handlers) start?.(context);
  });
}

type Given = 'connection' | 'abilities' | 'fileSystem' | 'service' | 'initialFolders' | 'reportError';

function createContext(given: Pick<ServerContext, Given>): ServerContext {
  const { connection, abilities, service, reportError } = given;
  const changes = new ChangeFeed(reportError);
  const jobs = new SerialQueue(reportError);
  const report = new StatusReport({ connection, isWanted: abilities.wantsStatus, onError: reportError });
  const documents = new OpenDocuments({ service, changes, jobs, onError: reportError });
  const folders = new FolderIndex({
    connection,
    service,
    changes,
    jobs,
    listOpen: () => documents.listOpen(),
    onStatus: (status) => report.tell(status),
  });
  changes.onBatch(() => report.count(service.workspace.fileCount));
  return { ...given, settings: new ClientSettings(), documents, changes, jobs, folders };
}

/** The folders that are open in the client, said in the newest way that it knows. */
function listFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriFromPath(rootPath)] : [];
}
