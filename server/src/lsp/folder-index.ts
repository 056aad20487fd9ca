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

/** The workspace folders, and the reading of all their files, which people see and may stop. */
export class FolderIndex {
  readonly #options: FolderIndexOptions;
  readonly #folders = new Set<string>();

  constructor(options: FolderIndexOptions) {
    this.#options = options;
  }

  /** The folders that are read, as normalized uris. */
  get folders(): ReadonlySet<string> {
    return this.#folders;
  }

  /** Reads folders that were added. The answer resolves when they are read, or someone stopped it. */
  add(uris: readonly string[]): Promise<void> {
    const folders = uris.map(normalizeUri).map(withoutSlash);
    for (const folder of folders) this.#folders.add(folder);
    return this.#options.jobs.add(() => this.#read(folders));
  }

  /** Forgets folders that were taken away, but for what another folder still covers. */
  remove(uris: readonly string[]): Promise<void> {
    const { service, changes, jobs } = this.#options;
    const gone = uris.map(normalizeUri).map(withoutSlash);
    for (const folder of gone) this.#folders.delete(folder);
    return jobs.add(async () => {
      for (const folder of gone) {
        if (this.covers(folder)) continue;
        changes.note(service.removeFolder(folder));
        const inner = [...this.#folders].filter((other) => isBelow(other, folder));
        if (inner.length > 0) changes.note(await service.refresh(inner));
      }
    });
  }

  /** Says whether a file or folder lies in one of the folders. */
  covers(uri: string): boolean {
    return [...this.#folders].some((folder) => isBelow(uri, folder));
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
    await service.prepare(nextTurn);
    changes.note(change);
  }
}

/** A folder as we spell it; only the top folder keeps its slash. */
function withoutSlash(uri: string): string {
  return /[^/]\/$/.test(uri) ? uri.slice(0, -1) : uri;
}
