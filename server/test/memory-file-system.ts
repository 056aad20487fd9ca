import { isBelow } from '../src/base/uri.ts';
import type { FileSystem, ReadResult } from '../src/workspace/file-system.ts';

/** A file system in memory for tests; counts what is read. */
export class MemoryFileSystem implements FileSystem {
  readonly texts: Map<string, string>;
  readonly reads: string[] = [];

  constructor(texts: Iterable<readonly [uri: string, text: string]> = []) {
    this.texts = new Map(texts);
  }

  read(uri: string): ReadResult {
    this.reads.push(uri);
    const text = this.texts.get(uri);
    return text === undefined ? { kind: 'absent' } : { kind: 'text', text, bom: false };
  }

  findJsonFiles(folder: string): readonly string[] {
    return [...this.texts.keys()].filter((uri) => isBelow(uri, folder) && /\.jsonc?$/.test(uri)).sort();
  }
}
