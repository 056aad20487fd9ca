import { type ChildProcess, spawn } from 'node:child_process';
import { execPath } from 'node:process';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { uriFromPath } from '../server/src/base/uri.ts';
import { quietEnvironment } from './measure.ts';

/** How a server is started. */
export interface ServerOptions {
  /** Options of Node ahead of the server. */
  readonly node?: readonly string[];
  /** What stands between the program and `--stdio`. */
  readonly command?: readonly string[];
  readonly folder?: string;
  readonly capabilities?: object;
  readonly initializationOptions?: object;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A language server as a process, with the least of a client. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;

  constructor(path: string, { node = [], command = [] }: Pick<ServerOptions, 'node' | 'command'> = {}) {
    this.child = spawn(execPath, [...node, path, ...command, '--stdio'], {
      stdio: 'pipe',
      env: quietEnvironment(),
    });
    const { stdin, stdout } = this.child;
    if (stdin === null || stdout === null) throw new Error('The server has no standard streams');
    const reader = new StreamMessageReader(stdout);
    // Else, when a server is killed amid a message, a timer waits for the rest for ever.
    reader.partialMessageTimeout = 0;
    this.connection = createMessageConnection(reader, new StreamMessageWriter(stdin));
    this.connection.onRequest(() => null);
    this.connection.listen();
  }

  /** Starts a server and goes through the handshake. */
  static async start(path: string, options: ServerOptions): Promise<ServerProcess> {
    const server = new ServerProcess(path, options);
    const { folder, capabilities = {}, initializationOptions } = options;
    const uri = folder === undefined ? null : uriFromPath(folder);
    await server.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: uri === null ? null : [{ uri, name: 'bench' }],
      capabilities,
      initializationOptions,
    });
    server.notify('initialized', {});
    return server;
  }

  /** Tells the server. */
  notify(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  /** Opens a document. */
  open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version: 1, text } });
  }

  /** Puts a whole new text into a document. */
  change(uri: string, version: number, text: string): void {
    this.edit(uri, version, { text });
  }

  /** Edits a document. */
  edit(uri: string, version: number, change: TextDocumentContentChangeEvent): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  /** Resolves with the first notification of this method that passes. */
  waitFor<P>(method: string, passes: (params: P) => boolean): Promise<P> {
    return new Promise((resolve) => {
      const listener = this.connection.onNotification(method, (params: P) => {
        if (!passes(params)) return;
        listener.dispose();
        resolve(params);
      });
    });
  }

  /** Resolves once diagnostics were sent for a file that pass. */
  waitForDiagnostics(uri: string, passes: (published: Published) => boolean): Promise<Published> {
    return this.waitFor<Published>(
      'textDocument/publishDiagnostics',
      (published) => published.uri === uri && passes(published),
    );
  }

  /** Resolves once everything was read; the client must have asked for `statLens/status`. */
  async waitTillReady(): Promise<void> {
    await this.waitFor<{ state: string }>('statLens/status', ({ state }) => state === 'ready');
  }

  /** Ends the server. */
  stop(): void {
    this.connection.dispose();
    this.child.kill();
  }
}
