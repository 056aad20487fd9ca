import type { MaybePromise } from '../base/maybe-promise.ts';

/** What came of reading one file. Reading never throws: a file that cannot be read is an answer too. */
export type ReadResult =
  /** The text, without its byte order mark. */
  | { readonly kind: 'text'; readonly text: string; readonly bom: boolean }
  /** There is a file, but its text is not to be had: too large, not UTF-8, no permission. `message` is for people. */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string }
  /** No regular file is there (any more): it vanished, or it is a folder, pipe, device or dangling link. */
  | { readonly kind: 'absent' };

/** What somebody made of a file's bytes. */
export interface ReadBytes<T extends object> {
  readonly kind: 'bytes';
  readonly value: T;
}

/** Makes something of files' bytes, or undefined where it cannot. */
export interface ByteReader<T extends object> {
  /** Where a file's bytes are to be put; longer files are not for it. */
  readonly buffer: Uint8Array<ArrayBuffer>;
  read(bytes: FileBytes): T | undefined;
}

/** A file that is in the buffer of a `ByteReader`, until the next one is. */
export interface FileBytes {
  readonly length: number;
  /** What the bytes between two offsets say, which are known to be UTF-8. */
  textOf(start: number, end: number): string;
}

/** Why a file of ours could not be read at all. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Why a file was refused; each is the code of the problem that is reported for it. */
export type RefusalCode = 'syntax/encoding' | 'syntax/too-large' | 'syntax/unreadable';

/** Hears the stamp of a file that is read: asking for it beside takes longer. */
export type StampListener = (stamp: string) => void;

/**
 * Everything the workspace asks of the world outside: one implementation per host, and one line in a test.
 * Uris are normalized (`normalizeUri`).
 */
export interface FileSystem {
  /** Reads one file. Who can stamp files tells `onStamp` its stamp from before it was read. */
  read(uri: string, onStamp?: StampListener): MaybePromise<ReadResult>;
  /**
   * The uris of all JSON files (`.json`, `.jsonc`) below `folder`, sorted by code unit, without those in
   * `node_modules` and folders whose name starts with a dot. Symbolic links to files are followed, to folders are not.
   * A file's own uri gives that file alone.
   */
  findJsonFiles(folder: string): MaybePromise<readonly string[]>;
  /**
   * The names of what lies right in `folder`, as they are written in paths, in any order; none where there is no such folder.
   * Undefined where there is no telling without a look at all that lies below.
   */
  listNames?(folder: string): MaybePromise<readonly string[] | undefined>;
  /**
   * Reads one file, which is shown to `reader` before a text is made of it: what that makes of the bytes (unless undefined) is the
   * answer. For those that can read without waiting; others have `read` alone.
   */
  readBytes?<T extends object>(
    uri: string,
    reader: ByteReader<T>,
    onStamp?: StampListener,
  ): MaybePromise<ReadResult | ReadBytes<T>>;
  /** Hears that files will be read next; `list` tells the uris of most of them, in the order in which they are read. */
  readAhead?(list: () => readonly string[]): void;
  /**
   * Something that is another one whenever a file has changed, and costs less than reading it; undefined when there is
   * no telling, as of a file that is absent.
   */
  stamp?(uri: string): string | undefined;
}
