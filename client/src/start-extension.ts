import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/register-commands.ts';
import { EffectiveDocuments, followEffectiveStats } from './effective-documents.ts';
import { offerFiles } from './file-access.ts';
import { CLIENT_NAME, createClientOptions } from './language-client.ts';
import { RuleDocuments } from './rule-documents.ts';
import { ServerConnection } from './server-connection.ts';
import { StatusItem } from './status-item.ts';

/** What differs between the hosts: how a client gets its server. */
export type OpenClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts everything, in any host of the editor. */
export async function startExtension(context: ExtensionContext, openClient: OpenClient): Promise<void> {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const status = new StatusItem();
  const server: ServerConnection = new ServerConnection(() => {
    const client = openClient(createClientOptions(output));
    offerFiles(client);
    status.follow(client);
    followEffectiveStats(client, () => documents.refresh());
    return client;
  });
  const documents = new EffectiveDocuments(server);
  const pages = new RuleDocuments(server);
  const stopper = { dispose: () => server.stop() };
  context.subscriptions.push(output, status, documents, pages, stopper, ...registerCommands(server, output));
  void commands.executeCommand('setContext', 'statLens.active', true);
  try {
    await server.start();
  } catch (error) {
    // The status item says it, and a restart may help; commands and output have to stay.
    output.error(error instanceof Error ? error : String(error));
  }
}
