import type { RawFile } from './raw-file.ts';

/** Parsed files by uri, undefined where there is none any more. Any map is one. */
export interface FileBatch {
  readonly keys: () => Iterable<string>;
  readonly forEach: (take: (raw: RawFile | undefined, uri: string) => void) => void;
}

/** Thousands of files that were read one after the other, each once: a list takes a fraction of the memory of a map. */
export class FileList implements FileBatch {
  readonly #files: readonly RawFile[];

  constructor(files: readonly RawFile[]) {
    this.#files = files;
  }

  keys(): readonly string[] {
    return this.#files.map(({ uri }) => uri);
  }

  forEach(take: (raw: RawFile, uri: string) => void): void {
    for (const file of this.#files) take(file, file.uri);
  }
}
