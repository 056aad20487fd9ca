import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './language-client.ts';
import { type ExtensionApi, startExtension } from './start-extension.ts';

/** The part that we use of the web's own class, which Node's types do not know. */
interface WebWorker {
  terminate(): void;
}
declare const Worker: new (url: string) => WebWorker;

/** Starts the extension in a browser: the server runs in a web worker. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  let worker: WebWorker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const openWorker = () => {
    worker?.terminate();
    worker = new Worker(module);
    // The client would ask whether this is `instanceof Worker`, which the `Worker` that VS Code puts in place denies.
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  return startExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, openWorker, options),
  );
}
