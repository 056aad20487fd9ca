import type { MaybePromise } from '../base/maybe-promise.ts';
import type { ByteReader, FileSystem, ReadBytes, ReadResult } from '../workspace/file-system.ts';

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
    this.#keepStamp(uri);
    return this.#files.read(uri);
  }

  readBytes<T extends object>(uri: string, reader: ByteReader<T>): MaybePromise<ReadResult | ReadBytes<T>> {
    this.#keepStamp(uri);
    return this.#files.readBytes?.(uri, reader) ?? this.#files.read(uri);
  }

  /** Before a file is read: what is written in between counts as a change. */
  #keepStamp(uri: string): void {
    if (!this.#keepsStamps) return;
    const stamp = this.#files.stamp?.(uri);
    if (stamp === undefined) this.#stamps.delete(uri);
    else this.#stamps.set(uri, stamp);
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
