import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { offerCheckTasks } from './check-tasks.ts';
import { CLIENT_ID, CLIENT_NAME } from './language-client.ts';
import { type ExtensionApi, startExtension } from './start-extension.ts';

/** Starts the extension where there is Node: the server runs as a process of its own. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  context.subscriptions.push(offerCheckTasks(Uri.joinPath(context.extensionUri, 'dist', 'cli.cjs')));
  return startExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options),
  );
}
