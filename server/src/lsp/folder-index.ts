import type { Connection } from 'vscode-languageserver';
import { isBelow, normalizeUri } from '../base/uri.ts';
import type { LanguageService } from '../language-service.ts';
import type { ServerStatus } from '../protocol/server-status.ts';
import type { ChangeFeed } from './change-feed.ts';
import { IndexingProgress } from './indexing-progress.ts';
import { listNearby } from './nearby-files.ts';
import { nextTurn } from './next-turn.ts';
import type { SerialQueue } from './serial-queue.ts';

/** After so many turns of the event loop, open documents have been checked: a quiet turn, and those to send problems. */
const TURNS_TO_ANSWER = 4;

/** What the reading of folders works with. */
export interface FolderIndexOptions {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly changes: ChangeFeed;
  readonly jobs: SerialQueue;
  /** The documents that are open by now, in our spelling. */
  readonly listOpen: () => readonly string[];
  /** Hears when reading starts and ends, and with what. */
  readonly onStatus: (status: ServerStatus) => void;
}

/** The workspace folders, the projects around other open documents, and the reading of all their files, which people see and may stop. */
export class FolderIndex {
  readonly #options: FolderIndexOptions;
  readonly #folders = new Set<string>();
  /** Folders that nobody opened, and single files. */
  readonly #projects = new Set<string>();
  readonly #listeners: (() => void)[] = [];
  /** A thing for each reading that is to come: till all are done, nothing can be said to be missing. */
  readonly #awaited = new Set<object>();

  constructor(options: FolderIndexOptions) {
    this.#options = options;
  }

  /** The folders that are read, as normalized uris. */
  get folders(): ReadonlySet<string> {
    return new Set([...this.#folders, ...this.#projects]);
  }

  /** Calls `listener` whenever workspace folders have come or gone. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Reads folders that were added. The answer resolves when they are read, or someone stopped it. */
  add(uris: readonly string[]): Promise<void> {
    const folders = uris.map(normalizeUri).map(withoutSlash);
    for (const folder of folders) this.#folders.add(folder);
    const read = this.#enqueue(folders);
    for (const listener of this.#listeners) listener();
    return read;
  }

  /** Forgets folders that were taken away, but for what another folder still covers. */
  remove(uris: readonly string[]): Promise<void> {
    const gone = uris.map(normalizeUri).map(withoutSlash);
    for (const folder of gone) this.#folders.delete(folder);
    const forgotten = this.#options.jobs.add(() => this.#forget(gone));
    for (const listener of this.#listeners) listener();
    return forgotten;
  }

  /** Reads a project for the sake of an open document, or the document's file alone, if that has not been done already. */
  addProject(root: string): Promise<void> {
    if (this.#projects.has(root)) return Promise.resolve();
    this.#projects.add(root);
    return this.#enqueue([root]);
  }

  /** Forgets a project, but for what a folder or another project still covers. */
  removeProject(root: string): Promise<void> {
    this.#projects.delete(root);
    return this.#options.jobs.add(() => this.#forget([root]));
  }

  /** Says that somebody looks for a project that may have to be read. The answer is to be called when that is over. */
  expectProject(): () => void {
    const { service, changes, jobs } = this.#options;
    const search = {};
    this.#awaited.add(search);
    service.workspace.expectFiles();
    return () => {
      this.#awaited.delete(search);
      // Else what is read next tells that all is there.
      if (this.#awaited.size === 0) void jobs.add(async () => changes.note(await service.indexFolders([])));
    };
  }

  /** Says whether a file or folder lies in one of the folders, or in a project around an open document. */
  covers(uri: string): boolean {
    return this.isInWorkspace(uri) || this.findProject(uri) !== undefined;
  }

  /** Says whether a file or folder lies in one of the folders that are open in the client. */
  isInWorkspace(uri: string): boolean {
    return [...this.#folders].some((folder) => isBelow(uri, folder));
  }

  /** The project that a file lies in, of those that are read for the sake of open documents. */
  findProject(uri: string): string | undefined {
    return [...this.#projects].find((root) => isBelow(uri, root));
  }

  async #forget(gone: readonly string[]): Promise<void> {
    const { service, changes } = this.#options;
    for (const folder of gone) {
      if (this.covers(folder)) continue;
      changes.note(service.removeFolder(folder));
      const inner = [...this.folders].filter((other) => isBelow(other, folder));
      if (inner.length > 0) changes.note(await service.refresh(inner));
    }
  }

  #enqueue(folders: readonly string[]): Promise<void> {
    this.#awaited.add(folders);
    return this.#options.jobs.add(() => this.#read(folders).finally(() => this.#endAwaiting(folders)));
  }

  #endAwaiting(reading: object): void {
    this.#awaited.delete(reading);
    if (this.#awaited.size > 0) this.#options.service.workspace.expectFiles();
  }

  async #read(folders: readonly string[]): Promise<void> {
    const { service, onStatus } = this.#options;
    const tell = (state: ServerStatus['state'], message?: string) =>
      onStatus({ state, files: service.workspace.fileCount, ...(message !== undefined && { message }) });
    tell('indexing');
    const progress = new IndexingProgress(this.#options.connection);
    try {
      await this.#readAll(folders, progress);
      progress.end();
      tell(progress.isCancelled ? 'cancelled' : 'ready');
    } catch (error) {
      progress.end();
      tell('error', error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  async #readAll(folders: readonly string[], progress: IndexingProgress): Promise<void> {
    const { service, changes, listOpen } = this.#options;
    // Clients open what people look at right behind their first words: that is answered before anything else is read.
    await nextTurn();
    const nearby = listOpen().flatMap((uri) => listNearby(uri, folders));
    if (nearby.length > 0) changes.note(await service.refresh(nearby));
    for (let turn = 0; turn < TURNS_TO_ANSWER; turn++) await nextTurn();
    const change = await service.indexFolders(folders, {
      onProgress: (done, total) => progress.report(done, total),
      pause: nextTurn,
      isCancelled: () => progress.isCancelled,
    });
    this.#endAwaiting(folders);
    await service.prepare(nextTurn);
    changes.note(change);
  }
}

/** A folder as we spell it; only the top folder keeps its slash. */
function withoutSlash(uri: string): string {
  return /[^/]\/$/.test(uri) ? uri.slice(0, -1) : uri;
}
