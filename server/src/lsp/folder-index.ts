import type { Connection } from 'vscode-languageserver';
import { isBelow, normalizeUri } from '../base/uri.ts';
import type { LanguageService } from '../language-service.ts';
import type { ServerStatus } from '../protocol/server-status.ts';
import { NO_CHANGE } from '../workspace/workspace-change.ts';
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

/**
 * The workspace folders, the projects around them and around other open documents, and the reading of all their files,
 * which people see and may stop.
 */
export class FolderIndex {
  readonly #options: FolderIndexOptions;
  readonly #folders = new Set<string>();
  /** Folders that nobody opened, and single files. */
  readonly #projects = new Set<string>();
  /** The roots of the projects that workspace folders are a part of, by these folders. */
  readonly #surroundings = new Map<string, string>();
  readonly #listeners: (() => void)[] = [];
  readonly #readListeners: (() => void)[] = [];
  /** A thing for each reading that is to come: till all are done, nothing can be said to be missing. */
  readonly #awaited = new Set<object>();

  constructor(options: FolderIndexOptions) {
    this.#options = options;
  }

  /** The folders that are read, as normalized uris. */
  get folders(): ReadonlySet<string> {
    return new Set([...this.openedFolders, ...this.#surroundings.values()]);
  }

  /** Those of them that people opened, or opened a file of; not those that are read because a workspace folder is a part of them. */
  get openedFolders(): ReadonlySet<string> {
    return new Set([...this.#folders, ...this.#projects]);
  }

  /** Those of them that lie in no workspace folder, without single files. */
  get outsideFolders(): readonly string[] {
    return [...this.folders].filter((uri) => !this.isInWorkspace(uri) && !/\.jsonc?$/i.test(uri));
  }

  /** Calls `listener` whenever other folders are read than before, or are about to be. */
  onRead(listener: () => void): void {
    this.#readListeners.push(listener);
  }

  /** Calls `listener` whenever workspace folders have come or gone, and when projects around them were found. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Reads folders that were added. The answer resolves when they are read, or someone stopped it. */
  add(uris: readonly string[]): Promise<void> {
    const folders = uris.map(normalizeUri).map(withoutSlash);
    for (const folder of folders) this.#folders.add(folder);
    const read = this.#enqueue(folders);
    this.#tellListeners();
    return read;
  }

  /** Forgets folders that were taken away, but for what another folder still covers. */
  remove(uris: readonly string[]): Promise<void> {
    const gone = uris.map(normalizeUri).map(withoutSlash);
    const roots = gone.flatMap((folder) => this.#surroundings.get(folder) ?? []);
    for (const folder of gone) {
      this.#folders.delete(folder);
      this.#surroundings.delete(folder);
    }
    const forgotten = this.#options.jobs.add(() => this.#forget([...gone, ...roots]));
    this.#tellListeners();
    return forgotten;
  }

  /** Reads a project for the sake of an open document, or the document's file alone, if that has not been done already. */
  addProject(root: string): Promise<void> {
    if (this.#projects.has(root)) return Promise.resolve();
    this.#projects.add(root);
    for (const listener of this.#readListeners) listener();
    return this.#enqueue([root]);
  }

  /** Forgets a project, but for what a folder or another project still covers. */
  removeProject(root: string): Promise<void> {
    this.#projects.delete(root);
    for (const listener of this.#readListeners) listener();
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

  /** Says whether a file or folder lies in anything that is read. */
  covers(uri: string): boolean {
    return this.isOpened(uri) || this.isAroundWorkspace(uri);
  }

  /**
   * Says whether a file or folder lies in a workspace folder, or in the project of a lone document: people hear of its problems,
   * and what is done to everything is done to it.
   */
  isOpened(uri: string): boolean {
    return this.isInWorkspace(uri) || this.findProject(uri) !== undefined;
  }

  /** Says whether a file or folder lies in one of the folders that are open in the client. */
  isInWorkspace(uri: string): boolean {
    return [...this.#folders].some((folder) => isBelow(uri, folder));
  }

  /** Says whether a file or folder lies in a project that one of the folders is a part of. */
  isAroundWorkspace(uri: string): boolean {
    return [...this.#surroundings.values()].some((root) => isBelow(uri, root));
  }

  /** The project that a file lies in, of those that are read for the sake of open documents. */
  findProject(uri: string): string | undefined {
    return [...this.#projects].find((root) => isBelow(uri, root));
  }

  async #forget(gone: readonly string[]): Promise<void> {
    const { service, changes } = this.#options;
    for (const folder of gone) {
      if (this.isInWorkspace(folder)) continue;
      if (this.covers(folder)) {
        // It may be that nobody hears any more of what stays.
        changes.note({ ...NO_CHANGE, affected: this.#listBelow(folder) });
        continue;
      }
      changes.note(service.removeFolder(folder));
      const inner = [...this.folders].filter((other) => isBelow(other, folder));
      if (inner.length > 0) changes.note(await service.refresh(inner));
    }
  }

  #listBelow(folder: string): ReadonlySet<string> {
    const uris = [...this.#options.service.workspace.files()].map(({ uri }) => uri);
    return new Set(uris.filter((uri) => isBelow(uri, folder)));
  }

  #tellListeners(): void {
    for (const listener of [...this.#listeners, ...this.#readListeners]) listener();
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
    const all = [...(await this.#findSurroundings(folders)), ...folders];
    const nearby = listOpen().flatMap((uri) => listNearby(uri, all));
    if (nearby.length > 0) changes.note(await service.refresh(nearby));
    for (let turn = 0; turn < TURNS_TO_ANSWER; turn++) await nextTurn();
    const change = await service.indexFolders(all, {
      onProgress: (done, total) => progress.report(done, total),
      pause: nextTurn,
      isCancelled: () => progress.isCancelled,
    });
    this.#endAwaiting(folders);
    await service.prepare(nextTurn);
    changes.note(change);
  }

  /** Looks for the projects that workspace folders are a part of, as the command line does. Answers those that are not read yet. */
  async #findSurroundings(folders: readonly string[]): Promise<readonly string[]> {
    const { service } = this.#options;
    const unread: string[] = [];
    const known = this.#surroundings.size;
    const isWanted = (folder: string) => this.#folders.has(folder);
    for (const folder of folders.filter(isWanted)) {
      // Else what is about to be read would be told to be missing.
      service.workspace.expectFiles();
      const root = await service.findProjectRoot(folder, nextTurn);
      if (root === undefined || root === folder || !isWanted(folder)) continue;
      if (!this.covers(root)) unread.push(root);
      this.#surroundings.set(folder, root);
    }
    if (this.#surroundings.size > known) this.#tellListeners();
    return unread;
  }
}

/** A folder as we spell it; only the top folder keeps its slash. */
function withoutSlash(uri: string): string {
  return /[^/]\/$/.test(uri) ? uri.slice(0, -1) : uri;
}
