import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normalizeUri } from '../base/uri.ts';
import type { LanguageService } from '../language-service.ts';
import type { WorkspaceChange } from '../workspace/workspace-change.ts';
import type { ChangeFeed } from './change-feed.ts';
import { QuietTurn } from './quiet-turn.ts';
import type { SerialQueue } from './serial-queue.ts';

/** Old versions of files, our own read-only documents, and panels of the editor: nothing to report there. */
const FOREIGN_SCHEMES =
  /^(git|gitfs|gitlens|review|pr|stat-lens-\w+|output|vscode|vscode-(settings|scm|userdata|terminal)):/;

/** What open documents tell about themselves to. */
export interface OpenDocumentsOptions {
  readonly service: LanguageService;
  readonly changes: ChangeFeed;
  /** Work on the disk, which closing a document is. */
  readonly jobs: SerialQueue;
  readonly onError: (error: unknown) => void;
}

/**
 * The texts of the documents that are open in the client. Changes reach the language service at the next quiet turn
 * of the event loop, or earlier when somebody asks for something (`applyChanges`).
 */
export class OpenDocuments {
  readonly #options: OpenDocumentsOptions;
  readonly #texts = new TextDocuments(TextDocument);
  /** Documents whose latest text the service has not seen, by the client's spelling of the uri. */
  readonly #pending = new Map<string, TextDocument>();
  /** The client's spelling of the uris of open documents, by our own. */
  readonly #spellings = new Map<string, string>();
  readonly #quiet = new QuietTurn(() => this.applyChanges());

  constructor(options: OpenDocumentsOptions) {
    this.#options = options;
    // Ahead of all other listeners, so that these find what is told here.
    this.#texts.onDidOpen(({ document }) => this.#take(document));
    this.#texts.onDidChangeContent(({ document }) => this.#take(document));
    this.#texts.onDidClose(({ document }) => this.#drop(document));
  }

  /** Starts to follow what the client tells. */
  listen(connection: Connection): void {
    this.#texts.listen(connection);
  }

  /** Calls `listener` with the uri of each document that is opened, in our spelling. */
  onOpen(listener: (uri: string) => void): void {
    this.#texts.onDidOpen(({ document }) => {
      if (this.isOpen(normalizeUri(document.uri))) listener(normalizeUri(document.uri));
    });
  }

  /** Calls `listener` with the uri of each document that is saved, in our spelling. */
  onSave(listener: (uri: string) => void): void {
    this.#texts.onDidSave(({ document }) => {
      if (this.isOpen(normalizeUri(document.uri))) listener(normalizeUri(document.uri));
    });
  }

  /** Calls `listener` whenever a document is closed, till the answered function is called. */
  onClose(listener: () => void): () => void {
    const subscription = this.#texts.onDidClose(listener);
    return () => subscription.dispose();
  }

  /** Hands all texts that have changed to the language service now. */
  applyChanges(): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const document of pending) {
      const { uri, version } = document;
      try {
        const change = this.#options.service.setDocument(uri, version, document.getText());
        this.#options.changes.note(change, normalizeUri(uri));
        this.#readUnread(change);
      } catch (error) {
        this.#options.onError(error);
      }
    }
  }

  /** Reads the files that count by a config as somebody has just changed it. */
  #readUnread({ unread }: WorkspaceChange): void {
    if (unread.length === 0) return;
    const { service, changes, jobs } = this.#options;
    void jobs.add(async () => changes.note(await service.refresh(unread)));
  }

  /** The version of an open document, by either spelling of its uri; undefined when it is not open. */
  versionOf(uri: string): number | undefined {
    return this.#texts.get(this.spell(normalizeUri(uri)))?.version;
  }

  /** Says whether the document with this uri, in our spelling, is open. */
  isOpen(uri: string): boolean {
    return this.#spellings.has(uri);
  }

  /** The documents that are open, in our spelling, with their latest texts known to the service. */
  listOpen(): readonly string[] {
    this.applyChanges();
    return [...this.#spellings.keys()];
  }

  /** The client's own spelling of a uri, for answers; our spelling when the client has not told. */
  spell(uri: string): string {
    return this.#spellings.get(uri) ?? uri;
  }

  #take(document: TextDocument): void {
    // A client may have sent anything.
    if (typeof document.uri !== 'string' || FOREIGN_SCHEMES.test(document.uri)) return;
    this.#spellings.set(normalizeUri(document.uri), document.uri);
    this.#pending.set(document.uri, document);
    this.#quiet.request();
  }

  #drop(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    if (!this.#spellings.delete(uri)) return;
    this.#pending.delete(document.uri);
    const { service, changes, jobs } = this.#options;
    void jobs.add(async () => {
      if (this.isOpen(uri)) return;
      changes.note(await service.closeDocument(uri));
      // It may have been opened again while the disk was read; then its text has to win.
      const reopened = this.#texts.get(this.spell(uri));
      if (reopened !== undefined && this.isOpen(uri)) this.#take(reopened);
    });
  }
}
