import { statSync } from 'node:fs';
import { uriFromPath } from '../base/uri.ts';
import { FolderWatch, type WatchListener } from './folder-watch.ts';
import { markOf } from './mark-of.ts';
import { isFoundFrom } from './overlaid-file-system.ts';
import { pathOfUri } from './path-of-uri.ts';

/** Roots are looked at so often, in milliseconds. */
const LOOK = 250;

/** A folder or file that is watched. */
interface Root {
  readonly mark: string;
  /** What is told of it while a folder is there. */
  readonly inside: FolderWatch | undefined;
}

/**
 * Watches folders and files, whether they are there yet or not, until it is closed: what is told of a folder ends when that is
 * moved away or deleted, so the roots themselves are looked at again and again. That also keeps the process alive.
 */
export class FileWatch {
  readonly #listener: WatchListener;
  readonly #roots = new Map<string, Root>();
  readonly #timer = setInterval(() => this.#look(), LOOK);

  /** `onChange` hears the uris of files that have changed, come or gone, and of roots that are others now. */
  constructor(onChange: (uri: string) => void, onError: (error: unknown) => void) {
    this.#listener = { onChange: (path) => onChange(uriFromPath(path)), onError };
  }

  /** Watches the folders and files with these uris, and no others. Resolves when every change from then on is sure to be told. */
  async follow(uris: readonly string[]): Promise<void> {
    const folders = uris.filter((uri) => isFolder(pathOfUri(uri)));
    const inFolders = (uri: string) => folders.some((folder) => folder !== uri && isFoundFrom(folder, uri));
    const wanted = new Set(uris.filter((uri) => !inFolders(uri)).map(pathOfUri));
    for (const [path, root] of this.#roots) if (!wanted.has(path)) this.#forget(path, root);
    for (const path of wanted) if (!this.#roots.has(path)) this.#roots.set(path, this.#begin(path));
    await Promise.all([...this.#roots.values()].map(({ inside }) => inside?.ready));
  }

  /** Ends it. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([...this.#roots.values()].map(({ inside }) => inside?.close()));
  }

  #begin(path: string): Root {
    const mark = markOf(path);
    return { mark, inside: isFolder(path) ? new FolderWatch(path, this.#listener) : undefined };
  }

  #look(): void {
    for (const [path, root] of [...this.#roots]) {
      if (markOf(path) === root.mark) continue;
      this.#forget(path, root);
      const next = this.#begin(path);
      this.#roots.set(path, next);
      this.#listener.onChange(path);
      // What came into a new folder before it was watched.
      next.inside?.ready.then(() => this.#listener.onChange(path)).catch(this.#listener.onError);
    }
  }

  #forget(path: string, { inside }: Root): void {
    this.#roots.delete(path);
    inside?.close().catch(this.#listener.onError);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
