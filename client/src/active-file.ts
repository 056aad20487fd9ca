import { type Disposable, EventEmitter, languages, type TextDocument, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileFacts, FileFactsParams } from '../../server/src/protocol/file-facts.ts';
import { FILE_FACTS_CHANGED, REQUESTS } from '../../server/src/protocol/methods.ts';
import { isOurs } from './our-diagnostics.ts';
import type { ServerConnection } from './server-connection.ts';
import type { ServerWatch } from './server-watch.ts';

/** How long to wait for more news before the server is asked, in milliseconds. */
const PAUSE = 150;

/** Keeps what is known about the file in the active editor: its kind, its world. */
export class ActiveFile implements Disposable {
  readonly #server: ServerConnection;
  readonly #watch: ServerWatch;
  readonly #changes = new EventEmitter<void>();
  readonly #listeners: Disposable[];
  #facts: FileFacts | undefined;
  #document: TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** Fires when the file, what is known about it or its problems may have changed. */
  readonly onDidChange = this.#changes.event;

  constructor(server: ServerConnection, watch: ServerWatch) {
    this.#server = server;
    this.#watch = watch;
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      watch.onDidChange(() => this.refresh()),
      languages.onDidChangeDiagnostics(({ uris }) => this.#noteProblems(uris)),
    ];
    this.refresh();
  }

  /** What is known; undefined while the server cannot be asked. */
  get facts(): FileFacts | undefined {
    return this.#facts;
  }

  /** The file in the active editor. */
  get uri(): Uri | undefined {
    return this.#document?.uri;
  }

  /** Asks the server anew, soon. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
    this.#changes.dispose();
  }

  #noteProblems(uris: readonly Uri[]): void {
    const active = this.#document?.uri.toString();
    if (uris.some((uri) => uri.toString() === active)) this.#changes.fire();
  }

  async #ask(): Promise<void> {
    const turn = ++this.#asked;
    const document = window.activeTextEditor?.document;
    const facts = await this.#fetch(document);
    // A later question will be answered by what is true then.
    if (turn !== this.#asked) return;
    this.#document = document;
    this.#facts = facts;
    this.#changes.fire();
  }

  async #fetch(document: TextDocument | undefined): Promise<FileFacts | undefined> {
    const { state } = this.#watch.condition;
    if (state === 'starting' || state === 'stopped') return undefined;
    const params: FileFactsParams =
      document !== undefined && isOurs(document) ? { uri: document.uri.toString() } : {};
    try {
      return await this.#server.ask<FileFacts>(REQUESTS.fileFacts, params);
    } catch {
      // The server is just going; its next state will ask again.
      return undefined;
    }
  }
}

/** Calls `onChange` whenever the server says that something else may be true of a file now. */
export function followFileFacts(client: BaseLanguageClient, onChange: () => void): void {
  client.onNotification(FILE_FACTS_CHANGED, onChange);
}
