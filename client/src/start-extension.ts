import { type ExtensionContext, type TestItemCollection, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ActiveFile, followFileFacts } from './active-file.ts';
import { registerCommands } from './commands/register-commands.ts';
import { Contexts } from './contexts.ts';
import { offerFiles } from './file-access.ts';
import { CLIENT_NAME, createClientOptions } from './language-client.ts';
import { followLinkedDocuments, LinkedDocuments } from './linked-documents.ts';
import { ServerConnection } from './server-connection.ts';
import { ServerWatch } from './server-watch.ts';
import { followStatsTree, StatsExplorer } from './stats-explorer/stats-explorer.ts';
import { StatusItem } from './status-item.ts';
import { TestExplorer } from './test-explorer.ts';
import { openTraceChannel } from './trace-channel.ts';

/** What differs between the hosts: how a client gets its server. */
export type OpenClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What other extensions, and tests, may work with. */
export interface ExtensionApi {
  readonly explorer: Pick<StatsExplorer, 'provider' | 'view' | 'isFollowing'>;
  readonly status: Pick<StatusItem, 'shown'>;
  readonly tests: TestItemCollection;
}

/** Starts everything, in any host of the editor. */
export async function startExtension(
  context: ExtensionContext,
  openClient: OpenClient,
): Promise<ExtensionApi> {
  const { extension, subscriptions, workspaceState: memory } = context;
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const trace = openTraceChannel(output);
  const watch = new ServerWatch();
  const server: ServerConnection = new ServerConnection(() => {
    const client = openClient(createClientOptions(output, trace));
    offerFiles(client);
    watch.follow(client);
    followStatsTree(client, () => explorer.noteNews());
    followLinkedDocuments(client, () => documents.refresh());
    followFileFacts(client, () => file.refresh());
    return client;
  });
  const documents = new LinkedDocuments(server);
  // A new server knows nothing of the documents that the one before has made.
  const renewal = watch.onDidChange(() => documents.refresh());
  const file = new ActiveFile(server, watch);
  const status = new StatusItem(watch, file, String(extension.packageJSON.version));
  const contexts = new Contexts(watch, file);
  const explorer = new StatsExplorer({ server, watch, output, memory });
  const testExplorer = new TestExplorer(server, watch);
  const stopper = { dispose: () => server.stop() };
  subscriptions.push(
    output,
    trace,
    watch,
    documents,
    renewal,
    file,
    status,
    contexts,
    explorer,
    testExplorer,
    stopper,
  );
  subscriptions.push(...registerCommands({ extension, server, watch, output }));
  try {
    await server.start();
  } catch (error) {
    // The status item says it, and a restart may help; commands and output have to stay.
    output.error(error instanceof Error ? error : String(error));
  }
  return { explorer, status, tests: testExplorer.controller.items };
}
