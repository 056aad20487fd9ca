import { statSync } from 'node:fs';
import type {
  ByteReader,
  FileSystem,
  ReadBytes,
  ReadResult,
  StampListener,
} from '../workspace/file-system.ts';
import { type AheadReader, FileReader } from './file-reader.ts';
import { findJsonFilesBelow } from './find-json-files.ts';
import { listNames } from './list-names.ts';
import { pathOfUri } from './path-of-uri.ts';
import { USUAL_MAX_BYTES } from './read-bytes.ts';

/** The files of this machine. All answers come at once. */
export interface NodeFileSystem extends FileSystem {
  read(uri: string, onStamp?: StampListener): ReadResult;
  readBytes<T extends object>(
    uri: string,
    reader: ByteReader<T>,
    onStamp?: StampListener,
  ): ReadResult | ReadBytes<T>;
  findJsonFiles(folder: string): readonly string[];
  listNames(folder: string): readonly string[];
  /** The folders that `findJsonFiles` had to leave out at its last visit: their uris, with the reason in words. */
  readonly unreadableFolders: ReadonlyMap<string, string>;
  /**
   * Says whether the file was changed within the last two seconds. Then a syntax error in it may mean that it was read
   * while being written, and reading it again a little later may help.
   */
  isFresh(uri: string): boolean;
}

/** Settings of `createNodeFileSystem`. */
export interface NodeFileSystemOptions {
  /** Larger files are refused; in bytes, `USUAL_MAX_BYTES` unless told. */
  readonly maxBytes?: number;
  /** Hears how many files `findJsonFiles` has found so far, folder by folder. */
  readonly onFound?: (count: number) => void;
  /** Reads files of which it is known early that they will be asked for. */
  readonly ahead?: AheadReader;
}

const FRESH_MILLISECONDS = 2000;

/** Gives access to the files of this machine. */
export function createNodeFileSystem({
  maxBytes = USUAL_MAX_BYTES,
  onFound,
  ahead,
}: NodeFileSystemOptions = {}): NodeFileSystem {
  const reader = new FileReader(maxBytes, ahead);
  const unreadableFolders = new Map<string, string>();
  return {
    read: (uri, onStamp) => reader.read(uri, onStamp),
    readBytes: (uri, bytes, onStamp) => reader.readBytes(uri, bytes, onStamp),
    readAhead: (list) => ahead?.readAhead(list),
    findJsonFiles: (folder) => findJsonFilesBelow(folder, unreadableFolders, onFound),
    listNames,
    unreadableFolders,
    isFresh: (uri) => {
      try {
        return statSync(pathOfUri(uri)).mtimeMs > Date.now() - FRESH_MILLISECONDS;
      } catch {
        return false;
      }
    },
  };
}
