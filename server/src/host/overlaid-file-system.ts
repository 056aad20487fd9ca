import { isBelow, relativePath } from '../base/uri.ts';
import type { ByteReader, ReadBytes, ReadResult } from '../workspace/file-system.ts';
import type { NodeFileSystem } from './node-file-system.ts';

/** What to read in the place of what is on disk, by uri; `absent` hides a file that is there. */
export type Overlay = ReadonlyMap<string, ReadResult>;

/** The files of this machine as they would be with other texts in some places. Nothing is written. */
export class OverlaidFileSystem implements NodeFileSystem {
  readonly #disk: NodeFileSystem;
  #overlay: Overlay;

  constructor(disk: NodeFileSystem, overlay: Overlay) {
    this.#disk = disk;
    this.#overlay = overlay;
  }

  /** Puts another overlay in place; who has read files by the old one must read them again. */
  replaceOverlay(overlay: Overlay): void {
    this.#overlay = overlay;
  }

  read(uri: string): ReadResult {
    return this.#overlay.get(uri) ?? this.#disk.read(uri);
  }

  readBytes<T extends object>(uri: string, reader: ByteReader<T>): ReadResult | ReadBytes<T> {
    return this.#overlay.get(uri) ?? this.#disk.readBytes(uri, reader);
  }

  findJsonFiles(folder: string): readonly string[] {
    const found = this.#disk.findJsonFiles(folder);
    const uris = new Set(found);
    for (const [uri, { kind }] of this.#overlay) {
      if (kind === 'absent') uris.delete(uri);
      else if (isFoundFrom(folder, uri)) uris.add(uri);
    }
    return uris.size === found.length && found.every((uri) => uris.has(uri)) ? found : [...uris].sort();
  }

  listNames(folder: string): readonly string[] {
    return this.#disk.listNames(folder);
  }

  get unreadableFolders(): ReadonlyMap<string, string> {
    return this.#disk.unreadableFolders;
  }

  isFresh(uri: string): boolean {
    return !this.#overlay.has(uri) && this.#disk.isFresh(uri);
  }
}

/** Says whether a search for JSON files below `folder` comes by a file: hidden folders and packages are left out. */
export function isFoundFrom(folder: string, uri: string): boolean {
  if (!/\.jsonc?$/.test(uri) || !isBelow(uri, folder)) return false;
  const folders = relativePath(folder, uri).split('/').slice(0, -1);
  return !folders.some((name) => name.startsWith('.') || name === 'node_modules');
}
