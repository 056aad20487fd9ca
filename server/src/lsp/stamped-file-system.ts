import type { MaybePromise } from '../base/maybe-promise.ts';
import type {
  ByteReader,
  FileSystem,
  ReadBytes,
  ReadResult,
  StampListener,
} from '../workspace/file-system.ts';

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
    return this.#files.read(uri, this.#listenFor(uri));
  }

  readBytes<T extends object>(uri: string, reader: ByteReader<T>): MaybePromise<ReadResult | ReadBytes<T>> {
    const onStamp = this.#listenFor(uri);
    return this.#files.readBytes?.(uri, reader, onStamp) ?? this.#files.read(uri, onStamp);
  }

  #listenFor(uri: string): StampListener | undefined {
    if (!this.#keepsStamps) return undefined;
    // Of a file that is gone, nobody will tell.
    this.#stamps.delete(uri);
    return (stamp) => this.#stamps.set(uri, stamp);
  }

  findJsonFiles(folder: string): MaybePromise<readonly string[]> {
    return this.#files.findJsonFiles(folder);
  }

  listNames(folder: string): MaybePromise<readonly string[] | undefined> {
    return this.#files.listNames?.(folder);
  }

  /** Whether a file has to be read again: it has changed since, it is gone, it was never read, or there is no telling. */
  isStale(uri: string): boolean {
    const known = this.#stamps.get(uri);
    return known === undefined || known !== this.#files.stamp?.(uri);
  }
}
