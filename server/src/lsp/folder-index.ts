import type { Connection } from 'vscode-languageserver';
import { isBelow, normalizeUri } from '../base/uri.ts';
import type { LanguageService } from '../language-service.ts';
import type { ServerStatus } from '../protocol.ts';
import type { ChangeFeed } from './change-feed.ts';
import { IndexingProgress } from './indexing-progress.ts';
import { nextTurn } from './next-turn.ts';
import type { SerialQueue } from './serial-queue.ts';

/** What the reading of folders works with. */
export interface FolderIndexOptions {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly changes: ChangeFeed;
  readonly jobs: SerialQueue;
  /** Hears when reading starts and ends. */
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
    const { service, changes, onStatus } = this.#options;
    onStatus({ state: 'indexing', files: service.workspace.fileCount });
    const progress = new IndexingProgress(this.#options.connection);
    try {
      changes.note(
        await service.indexFolders(folders, {
          onProgress: (done, total) => progress.report(done, total),
          pause: nextTurn,
          isCancelled: () => progress.isCancelled,
        }),
      );
    } finally {
      progress.end();
      const state = progress.isCancelled ? 'cancelled' : 'ready';
      onStatus({ state, files: service.workspace.fileCount });
    }
  }
}

/** A folder as we spell it; only the top folder keeps its slash. */
function withoutSlash(uri: string): string {
  return /[^/]\/$/.test(uri) ? uri.slice(0, -1) : uri;
}
