import { basename, dirname, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { listWatched } from './list-watched.ts';
import { markOf } from './mark-of.ts';

/** After a change was told, the file is looked at once more, so many milliseconds later. */
const SECOND_LOOK = 120;

/** Who is told what. */
export interface WatchListener {
  /** The path of a file that has changed, come or gone. */
  readonly onChange: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Who is told, besides, that a watch is not to be trusted any more. */
export interface FolderWatchListener extends WatchListener {
  /** Changes may be missed from now on: a new watch is needed. `isNew`: nothing has come or gone since this one was ready. */
  readonly onBroken: (isNew: boolean) => void;
}

/**
 * Watches the JSON files and the `.gitignore` files below a folder. Folders that are never read are not watched.
 *
 * The library loses folders and files that come, go and come back within moments: it goes on listening to a deleted folder of
 * the same name, or does not read a new one. So whenever anything has come or gone, what is there is compared with what the
 * library watches, as soon as it is quiet.
 */
export class FolderWatch {
  /** Resolves when every change from then on is sure to be told, or the watch has ended. */
  readonly ready: Promise<void>;
  readonly #folder: string;
  readonly #watcher: FSWatcher;
  readonly #listener: FolderWatchListener;
  /** The folders that are surely watched, each with its mark. */
  readonly #folders: Map<string, string>;
  readonly #later = new Map<string, ReturnType<typeof setTimeout>>();
  #isReady = false;
  #isNew = true;
  #isAnyMoved = false;
  #end = (): void => {};

  constructor(folder: string, listener: FolderWatchListener) {
    this.#folder = folder;
    this.#listener = listener;
    this.#folders = listWatched(folder, isRead).folders;
    this.#watcher = watch(folder, {
      ignoreInitial: true,
      // Else files whose names look like those of half-written ones are left out, and those that go are told late.
      atomic: false,
      ignored: (path, stats) => path !== folder && !isRead(basename(path), stats?.isFile()),
    });
    this.#watcher.on('all', (event, path) => {
      // Told before the library reads and watches it: if the same folder is there in the end, it is watched.
      if (event === 'addDir') this.#folders.set(path, markOf(path));
      if (event === 'unlinkDir') this.#folders.delete(path);
      if (event === 'add' || event === 'change' || event === 'unlink') this.#tell(path);
    });
    this.#watcher.on('raw', (event, name, details) => {
      const path = watchedPathOf(details);
      // Where nothing was when it began, the library waits for the folder in the one above; what is in it then, it does not tell.
      if (path !== folder && !path.startsWith(folder + sep)) return listener.onBroken(false);
      if (event !== 'rename') return;
      this.#isNew &&= !this.#isReady;
      // Whoever reads while a folder is elsewhere for a moment finds nothing, even if all is as before in the end.
      if (name === basename(path) && this.#folders.has(path)) this.#isAnyMoved = true;
      this.#compareLater();
    });
    this.#watcher.on('error', listener.onError);
    this.ready = new Promise((resolve) => {
      this.#end = resolve;
      this.#watcher.on('ready', () => {
        this.#isReady = true;
        this.#compareLater();
        resolve();
      });
    });
  }

  /** Ends it. */
  async close(): Promise<void> {
    for (const timer of this.#later.values()) clearTimeout(timer);
    this.#end();
    await this.#watcher.close();
  }

  #tell(path: string): void {
    this.#listener.onChange(path);
    // The library tells one change in 50 ms of a file; what comes right behind it would be missed.
    const mark = markOf(path);
    this.#do(path, () => {
      if (markOf(path) !== mark) this.#tell(path);
    });
  }

  #compareLater(): void {
    // Whatever comes before it is ready is compared then.
    if (this.#isReady) this.#do('', () => this.#compare());
  }

  #compare(): void {
    const now = listWatched(this.#folder, isRead);
    const isSame = ([path, mark]: [string, string]) => this.#folders.get(path) === mark;
    const watched = Object.entries(this.#watcher.getWatched());
    const known = new Map(watched.map(([path, names]) => [path, new Set(names)]));
    const isKnown = (path: string) => known.get(dirname(path))?.has(basename(path)) === true;
    const isWhole = [...now.folders].every(isSame) && now.files.every(isKnown);
    if (!isWhole) this.#listener.onBroken(this.#isNew);
    else if (this.#isAnyMoved) this.#listener.onChange(this.#folder);
    this.#isAnyMoved = false;
  }

  /** Does something when nobody has asked for it again for a while. */
  #do(name: string, action: () => void): void {
    clearTimeout(this.#later.get(name));
    const timer = setTimeout(() => {
      this.#later.delete(name);
      action();
    }, SECOND_LOOK);
    this.#later.set(name, timer);
  }
}

/** Whose event the library passes on: systems tell of what happens to a folder itself under its own name. */
function watchedPathOf(details: unknown): string {
  const isObject = typeof details === 'object' && details !== null && 'watchedPath' in details;
  return isObject ? String(details.watchedPath) : '';
}

/** `isFile` is undefined as long as nobody has looked what it is. */
function isRead(name: string, isFile: boolean | undefined): boolean {
  if (name === '.gitignore') return true;
  if (name.startsWith('.') || name === 'node_modules') return false;
  return isFile !== true || name.endsWith('.json') || name.endsWith('.jsonc');
}
