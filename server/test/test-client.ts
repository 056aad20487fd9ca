import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { type Diagnostic, MessageType, type ServerCapabilities } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** What a test client says about itself. */
export interface TestClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  /** The language of the client. */
  readonly locale?: string;
}

/** A message from the server. */
export interface Received {
  readonly method: string;
  readonly params: unknown;
}

/** The name under which answers that nobody asked for are remembered. */
export const ODD = 'odd message';

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A language server as a process, and a bare client that remembers everything the server says by itself. */
export class TestClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly received: Received[] = [];
  /** What to answer to requests of the server; null unless told. */
  readonly answers = new Map<string, (params: unknown) => unknown>();
  readonly exitCode: Promise<number | null>;
  capabilities: ServerCapabilities = {};
  /** How long to wait for the server before the test fails, in milliseconds. */
  patience = 15_000;
  /** Errors in the server's log and odd messages that a test provokes; all others fail the test when it stops the server. */
  readonly expectedErrors: RegExp[] = [];
  readonly #watchers = new Set<() => void>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(serverPath: string) {
    this.process = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('The server has no standard streams');
    // Only then are its streams closed, too.
    this.exitCode = new Promise((resolve) => this.process.on('close', resolve));
    const reader = new StreamMessageReader(stdout);
    // Else, when a server is killed amid a message, a timer waits for the rest for ever and keeps the tests alive.
    reader.partialMessageTimeout = 0;
    const remember = (message: string) => this.#remember({ method: ODD, params: message });
    this.connection = createMessageConnection(reader, new StreamMessageWriter(stdin), {
      error: remember,
      warn: remember,
      info: remember,
      log: remember,
    });
    this.connection.onNotification((method, params) => this.#remember({ method, params }));
    this.connection.onRequest((method, params) => {
      this.#remember({ method, params });
      return this.answers.get(method)?.(params) ?? null;
    });
    this.connection.listen();
  }

  /** Goes through the handshake. */
  async initialize({
    folders = [],
    capabilities = {},
    initializationOptions,
    locale,
  }: TestClientOptions = {}) {
    const params = {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: 'test' })),
      capabilities,
      initializationOptions,
      ...(locale !== undefined && { locale }),
    };
    const result = await this.request<{ capabilities: ServerCapabilities }>('initialize', params);
    this.capabilities = result.capabilities;
    this.notify('initialized', {});
  }

  /** Asks the server. */
  request<R>(method: string, params: object): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** Tells the server. */
  notify(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  /** Opens a document. */
  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version, text } });
  }

  /** Puts a whole new text into a document. */
  change(uri: string, version: number, text: string): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  /** Closes a document. */
  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells that files were created (1), changed (2) or deleted (3) on disk. */
  tellFiles(...changes: readonly { readonly uri: string; readonly type: 1 | 2 | 3 }[]): void {
    this.notify('workspace/didChangeWatchedFiles', { changes });
  }

  /** Everything of one method that has come so far. */
  all(method: string): unknown[] {
    return this.received.filter((message) => message.method === method).map(({ params }) => params);
  }

  /** The diagnostics that were sent for a file last; undefined when none were. */
  published(uri: string): readonly Diagnostic[] | undefined {
    return this.#publications().findLast((params) => params.uri === uri)?.diagnostics;
  }

  /** The uris for which diagnostics were sent, in order, from the message with this index on. */
  publishedUris(since = 0): string[] {
    return this.received
      .slice(since)
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => (params as Published).uri);
  }

  /** Waits till the last diagnostics of a file have exactly these codes. */
  async waitForCodes(uri: string, codes: readonly string[]): Promise<void> {
    const wanted = [...codes].sort().join();
    const seen = () =>
      this.published(uri)
        ?.map(({ code }) => String(code))
        .sort()
        .join();
    await this.waitUntil(`${uri} to have the problems [${wanted}]`, () => seen() === wanted);
  }

  /** Waits till a method has been called by the server, and gives the first call's parameters. */
  async waitFor(method: string): Promise<unknown> {
    await this.waitUntil(`a call of ${method}`, () => this.all(method).length > 0);
    return this.all(method)[0];
  }

  /** Waits till a condition holds; it is looked at whenever the server has said something. */
  waitUntil(what: string, condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        const said = this.received.map((message) => JSON.stringify(message)).join('\n');
        reject(new Error(`Waited in vain for ${what}. The server has said:\n${said}`));
      }, this.patience);
      this.#timers.add(giveUp);
      const look = () => {
        if (!condition()) return;
        clearTimeout(giveUp);
        this.#timers.delete(giveUp);
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Ends the server as the protocol says, and gives its exit code; null when it was killed. Nobody waits for it any more. */
  async stop(): Promise<number | null> {
    const { exitCode, signalCode } = this.process;
    if (exitCode === null && signalCode === null) {
      await this.connection.sendRequest('shutdown');
      void this.connection.sendNotification('exit');
    }
    const code = await this.#forget();
    this.#demandNoErrors();
    return code;
  }

  /** Ends the server the hard way, whatever it has said. */
  async kill(): Promise<void> {
    // What was still on the way to it comes to nobody.
    this.expectedErrors.push(/^Sending notification failed/);
    this.process.kill();
    await this.#forget();
  }

  /** Waits for the end of the server, after which nothing waits for anything. */
  async #forget(): Promise<number | null> {
    const code = await this.exitCode;
    this.connection.dispose();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#watchers.clear();
    return code;
  }

  /** Nobody reads logs of tests that pass, so what is logged as an error has to fail one. */
  #demandNoErrors(): void {
    const logged = this.all('window/logMessage') as { type: number; message: string }[];
    const errors = [
      ...this.all(ODD).map(String),
      ...logged.filter(({ type }) => type === MessageType.Error).map(({ message }) => message),
    ];
    const unexpected = errors.filter((error) => !this.expectedErrors.some((known) => known.test(error)));
    assert.deepEqual(unexpected, [], 'errors that nobody expects');
  }

  #publications(): Published[] {
    return this.all('textDocument/publishDiagnostics') as Published[];
  }

  #remember(message: Received): void {
    this.received.push(message);
    for (const look of [...this.#watchers]) look();
  }
}
