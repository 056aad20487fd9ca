import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { markOf } from './mark-of.ts';

/** After a change was told, the file is looked at once more, so many milliseconds later. */
const SECOND_LOOK = 120;

/** Who is told what. */
export interface WatchListener {
  /** The path of a file that has changed, come or gone. */
  readonly onChange: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Watches the JSON files and the `.gitignore` files below a folder. Folders that are never read are not watched. */
export class FolderWatch {
  /** Resolves when every change from then on is sure to be told, or the watch has ended. */
  readonly ready: Promise<void>;
  readonly #watcher: FSWatcher;
  readonly #onChange: WatchListener['onChange'];
  readonly #later = new Map<string, ReturnType<typeof setTimeout>>();
  #end = (): void => {};

  constructor(folder: string, { onChange, onError }: WatchListener) {
    this.#onChange = onChange;
    this.#watcher = watch(folder, {
      ignoreInitial: true,
      ignored: (path, stats) => path !== folder && isNeverRead(basename(path), stats?.isFile()),
    });
    this.#watcher.on('all', (event, path) => {
      if (event === 'add' || event === 'change' || event === 'unlink') this.#tell(path);
    });
    this.#watcher.on('error', onError);
    this.ready = new Promise((resolve) => {
      this.#end = resolve;
      this.#watcher.on('ready', () => resolve());
    });
  }

  /** Ends it. */
  async close(): Promise<void> {
    for (const timer of this.#later.values()) clearTimeout(timer);
    this.#end();
    await this.#watcher.close();
  }

  #tell(path: string): void {
    this.#onChange(path);
    // The library tells one change in 50 ms of a file; what comes right behind it would be missed.
    const mark = markOf(path);
    clearTimeout(this.#later.get(path));
    const timer = setTimeout(() => {
      this.#later.delete(path);
      if (markOf(path) !== mark) this.#tell(path);
    }, SECOND_LOOK);
    this.#later.set(path, timer);
  }
}

/** `isFile` is undefined as long as nobody has looked what it is. */
function isNeverRead(name: string, isFile: boolean | undefined): boolean {
  if (name === '.gitignore') return false;
  if (name.startsWith('.') || name === 'node_modules') return true;
  return isFile === true && !name.endsWith('.json') && !name.endsWith('.jsonc');
}
