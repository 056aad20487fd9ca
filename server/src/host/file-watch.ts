import { uriFromPath } from '../base/uri.ts';
import { FolderWatch, type WatchListener } from './folder-watch.ts';
import { isMarkOfFolder, markOf } from './mark-of.ts';
import { isFoundFrom } from './overlaid-file-system.ts';
import { pathOfUri } from './path-of-uri.ts';

/** Roots are looked at so often, in milliseconds. */
const LOOK = 250;

/** A watch that is broken as soon as it is there is replaced after so many milliseconds, and then after twice as many. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 60_000;

/** A folder or file that is watched. */
interface Root {
  readonly mark: string;
  /** What is told of it while a folder is there. */
  readonly inside: FolderWatch | undefined;
  /** How long it was waited for it, in milliseconds. */
  readonly wait: number;
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

  /**
   * Watches the folders and files with these uris, and no others. Resolves when every change from then on is sure to be told;
   * folders that were not watched before are told then, too, because of what has changed in them meanwhile.
   */
  async follow(uris: readonly string[]): Promise<void> {
    const folders = uris.filter((uri) => isMarkOfFolder(markOf(pathOfUri(uri))));
    const inFolders = (uri: string) => folders.some((folder) => folder !== uri && isFoundFrom(folder, uri));
    const wanted = new Set(uris.filter((uri) => !inFolders(uri)).map(pathOfUri));
    for (const [path, root] of this.#roots)
      if (!wanted.has(path) || markOf(path) !== root.mark) this.#forget(path, root);
    for (const path of wanted) if (!this.#roots.has(path)) this.#add(path);
    await Promise.all([...this.#roots.values()].map(({ inside }) => inside?.ready));
  }

  /** Ends it. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([...this.#roots.values()].map(({ inside }) => inside?.close()));
  }

  #add(path: string, wait = 0): void {
    const mark = markOf(path);
    // Asked only once: it may come or go at any moment.
    const inside = isMarkOfFolder(mark) ? this.#watchFolder(path) : undefined;
    this.#roots.set(path, { mark, inside, wait });
    // What has changed before it was watched.
    inside?.ready.then(() => this.#listener.onChange(path)).catch(this.#listener.onError);
  }

  #watchFolder(path: string): FolderWatch {
    const replace = (wait: number) => {
      const root = this.#roots.get(path);
      if (root?.inside !== watch) return;
      this.#forget(path, root);
      this.#add(path, wait);
    };
    const watch: FolderWatch = new FolderWatch(path, {
      ...this.#listener,
      onBroken: (isNew) => {
        if (!isNew) return replace(0);
        // While folders come and go without an end, or are called otherwise whenever somebody asks, to begin anew helps little.
        const wait = Math.min((this.#roots.get(path)?.wait ?? 0) * 2 || FIRST_WAIT, LONGEST_WAIT);
        setTimeout(() => replace(wait), wait).unref();
      },
    });
    return watch;
  }

  #look(): void {
    for (const [path, root] of [...this.#roots]) {
      if (markOf(path) === root.mark) continue;
      this.#forget(path, root);
      this.#add(path);
      this.#listener.onChange(path);
    }
  }

  #forget(path: string, { inside }: Root): void {
    this.#roots.delete(path);
    inside?.close().catch(this.#listener.onError);
  }
}
