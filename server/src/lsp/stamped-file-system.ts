import type { MaybePromise } from '../base/maybe-promise.ts';
import type { FileSystem, ReadResult } from '../workspace/file-system.ts';

/** Files that remember, for clients that do not tell of changes on disk, what was read when. */
export class StampedFileSystem implements FileSystem {
  readonly #files: FileSystem;
  readonly #keepsStamps: boolean;
  readonly #stamps = new Map<string, string>();

  /** Without stamps kept, every file is taken for stale. */
  constructor(files: FileSystem, keepsStamps: boolean) {
    this.#files = files;
    this.#keepsStamps = keepsStamps;
  }

  read(uri: string): MaybePromise<ReadResult> {
    if (this.#keepsStamps) {
      // Looked at before the file is read: what is written in between counts as a change.
      const stamp = this.#files.stamp?.(uri);
      if (stamp === undefined) this.#stamps.delete(uri);
      else this.#stamps.set(uri, stamp);
    }
    return this.#files.read(uri);
  }

  findJsonFiles(folder: string): MaybePromise<readonly string[]> {
    return this.#files.findJsonFiles(folder);
  }

  /** Whether a file has to be read again: it has changed since, it is gone, it was never read, or there is no telling. */
  isStale(uri: string): boolean {
    const known = this.#stamps.get(uri);
    return known === undefined || known !== this.#files.stamp?.(uri);
  }
}
