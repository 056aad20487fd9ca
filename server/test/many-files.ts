import type { ByteReader, FileSystem, ReadBytes, ReadResult } from '../src/workspace/file-system.ts';
import type { MemoryFileSystem } from './memory-file-system.ts';
import { readWith } from './read-with.ts';

/** So many files are read by their bytes. */
const MANY = 200;

/** Files in memory whose bytes can be read, among so many others that this is worth while. The others have just vanished. */
export class ManyFiles implements FileSystem {
  readonly #files: MemoryFileSystem;
  /** How many files were understood by their bytes. */
  understood = 0;

  constructor(files: MemoryFileSystem) {
    this.#files = files;
  }

  read(uri: string): ReadResult {
    return this.#files.read(uri);
  }

  readBytes<T extends object>(uri: string, reader: ByteReader<T>): ReadResult | ReadBytes<T> {
    const bytes = Buffer.from(this.#files.texts.get(uri) ?? '');
    if (bytes.length === 0 || bytes.length >= reader.buffer.length) return this.read(uri);
    const value = readWith(reader, bytes);
    if (value === undefined) return this.read(uri);
    this.understood++;
    return { kind: 'bytes', value };
  }

  findJsonFiles(folder: string): readonly string[] {
    const others = Array.from({ length: MANY }, (_, i) => `${folder}/zz-${i}.json`);
    return [...this.#files.findJsonFiles(folder), ...others];
  }
}
