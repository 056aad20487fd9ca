import type { RawFile } from './raw-file.ts';

/** Parsed files by uri, undefined where there is none any more. Any map is one. */
export interface FileBatch extends Iterable<readonly [uri: string, raw: RawFile | undefined]> {
  readonly keys: () => Iterable<string>;
}

/** Thousands of files that were read one after the other, each once: a list takes a fraction of the memory of a map. */
export class FileList implements FileBatch {
  readonly #files: readonly RawFile[];

  constructor(files: readonly RawFile[]) {
    this.#files = files;
  }

  *[Symbol.iterator](): Iterator<readonly [string, RawFile]> {
    for (const file of this.#files) yield [file.uri, file];
  }

  *keys(): Iterable<string> {
    for (const { uri } of this.#files) yield uri;
  }
}
