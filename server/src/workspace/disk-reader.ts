import { type MaybePromise, whenThere } from '../base/maybe-promise.ts';
import { isConfigFile } from '../kinds/detect-kind.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { LastName } from '../kinds/last-name.ts';
import { type ConfigTree, isBelowAny } from './config-tree.ts';
import type { FileSystem, ReadBytes, ReadResult } from './file-system.ts';
import type { RowShapes } from './number-rows.ts';
import { RowReaders } from './plain/row-readers.ts';
import { PlainFile } from './plain-file.ts';
import { parseDiskFile, type RawFile } from './raw-file.ts';
import type { RowRecord } from './row-records.ts';

/** How a long reading is watched: told how far it is, paused so that others may work, and cancelled. */
export interface IndexingOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Awaited after every slice of files when given; without it the files are read in one go. */
  readonly pause?: () => Promise<void>;
  readonly isCancelled?: () => boolean;
}

/** A file and as what it is read. */
interface NamedFile {
  readonly uri: string;
  readonly namedKind: FileKind | undefined;
  readonly kind: FileKind;
}

/** What came of reading a file that may be a row. */
type ReadRow = ReadResult | ReadBytes<RowRecord>;

/** How many files are read between two pauses: a few milliseconds' worth. */
export const SLICE = 40;

/** Reads files from disk, but for those that are ignored, and remembers which it left out. */
export class DiskReader {
  readonly #fileSystem: FileSystem;
  readonly #tree: ConfigTree;
  readonly #shapes: RowShapes;
  readonly #rowReaders: RowReaders;
  readonly #names = new LastName();
  /** Files that are there and were left out: because they are ignored, or because nothing tells that they are ours. */
  readonly #leftOut = new Map<string, 'ignored' | 'foreign'>();

  constructor(fileSystem: FileSystem, tree: ConfigTree, shapes: RowShapes) {
    this.#fileSystem = fileSystem;
    this.#tree = tree;
    this.#shapes = shapes;
    this.#rowReaders = new RowReaders(shapes);
  }

  /** Reads and parses files, as many at once as come between two pauses; those that are none of our business are left out. */
  async *readAll(
    uris: readonly string[],
    { onProgress, pause, isCancelled }: IndexingOptions,
  ): AsyncGenerator<readonly RawFile[]> {
    let batch: RawFile[] = [];
    let done = 0;
    this.#rowReaders.expect(uris.length);
    this.#fileSystem.readAhead?.(() => uris.filter((uri) => !this.#tree.isIgnored(uri)));
    for (const uri of uris) {
      if (isCancelled?.()) break;
      const pending = this.#mayRead(uri) ? this.#readFile(uri) : undefined;
      const raw = pending instanceof Promise ? await pending : pending;
      if (raw !== undefined) batch.push(raw);
      done++;
      if (done % SLICE !== 0) continue;
      onProgress?.(done, uris.length);
      if (pause === undefined) continue;
      yield batch;
      batch = [];
      await pause();
    }
    yield batch;
  }

  /** Reads and parses one file; undefined when it is not there, or none of our business. */
  async read(uri: string): Promise<RawFile | undefined> {
    return this.#mayRead(uri) ? this.#readFile(uri) : undefined;
  }

  /** The files below `folders` that were left out for a reason that holds no more. */
  listMissed(folders: ReadonlySet<string>): string[] {
    if (folders.size === 0) return [];
    const missed: string[] = [];
    for (const [uri, reason] of this.#leftOut) {
      if (!isBelowAny(uri, folders) || this.#tree.isIgnored(uri)) continue;
      if (reason === 'ignored' || this.#tree.kindOf(uri) !== undefined) missed.push(uri);
    }
    return missed;
  }

  #mayRead(uri: string): boolean {
    if (!this.#tree.isIgnored(uri)) return true;
    this.#leftOut.set(uri, 'ignored');
    return false;
  }

  #readFile(uri: string): MaybePromise<RawFile | undefined> {
    const namedKind = this.#names.kindOf(uri);
    const kind = this.#tree.kindOf(uri) ?? namedKind;
    const reader = kind && this.#rowReaders.find(kind);
    if (kind === undefined || reader === undefined || this.#fileSystem.readBytes === undefined)
      return this.#readText(uri);
    const file = { uri, namedKind, kind };
    const read = this.#fileSystem.readBytes(uri, reader);
    // Each function that is made here would be made ten thousand times, were it needed or not.
    return read instanceof Promise ? this.#takeLater(file, read) : this.#take(file, read);
  }

  #readText(uri: string): MaybePromise<RawFile | undefined> {
    return whenThere(this.#fileSystem.read(uri), (result) => this.#parse(uri, result));
  }

  #takeLater(file: NamedFile, read: Promise<ReadRow>): Promise<RawFile | undefined> {
    return read.then((result) => this.#take(file, result));
  }

  #take({ uri, namedKind, kind }: NamedFile, result: ReadRow): RawFile | undefined {
    if (result.kind !== 'bytes') return this.#parse(uri, result);
    if (this.#leftOut.size > 0) this.#leftOut.delete(uri);
    return new PlainFile(uri, namedKind, kind, result.value);
  }

  #parse(uri: string, result: ReadResult): RawFile | undefined {
    const raw = parseDiskFile(uri, result, this.#shapes, this.#tree.kindOf(uri));
    if (raw === undefined && result.kind === 'text' && !isConfigFile(uri)) this.#leftOut.set(uri, 'foreign');
    else this.#leftOut.delete(uri);
    return raw;
  }
}
