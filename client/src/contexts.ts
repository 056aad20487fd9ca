import { commands, type Disposable } from 'vscode';
import type { ActiveFile } from './active-file.ts';
import type { ServerWatch } from './server-watch.ts';

/** What `when` clauses of our commands, menus and views may ask for. */
const CONTEXTS = {
  /** The extension runs here. */
  active: 'statLens.active',
  /** `starting`, `indexing`, `ready`, `cancelled`, `error` or `stopped`. */
  serverState: 'statLens.serverState',
  /** There is a world in the workspace. */
  hasWorld: 'statLens.hasWorld',
  /** There is a file of ours in the workspace. */
  hasFiles: 'statLens.hasFiles',
  /** The kind of the file in the active editor, such as `npc`; not set for files that are none of ours. */
  fileKind: 'statLens.fileKind',
  /** A world is in force in the file in the active editor. */
  inWorld: 'statLens.inWorld',
} as const;

/** The same for the stats explorer, which sets them itself. */
export const EXPLORER_CONTEXTS = {
  /** The server has read all files, so what is not there does not exist. */
  isRead: 'statLens.isExplorerRead',
  isFiltered: 'statLens.isExplorerFiltered',
  /** What is in the active editor is revealed. */
  isFollowing: 'statLens.isExplorerFollowing',
} as const;

type Context = keyof typeof CONTEXTS;

/** Keeps the contexts of `when` clauses true; each is set only when it changes. */
export class Contexts implements Disposable {
  readonly #watch: ServerWatch;
  readonly #file: ActiveFile;
  readonly #set = new Map<Context, unknown>();
  readonly #listeners: Disposable[];

  constructor(watch: ServerWatch, file: ActiveFile) {
    this.#watch = watch;
    this.#file = file;
    this.#put('active', true);
    this.#listeners = [watch.onDidChange(() => this.#update()), file.onDidChange(() => this.#update())];
    this.#update();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #update(): void {
    const { facts } = this.#file;
    this.#put('serverState', this.#watch.condition.state);
    // While the server starts anew, what was true most likely is still.
    if (facts === undefined) return;
    this.#put('hasWorld', facts.worlds > 0);
    this.#put('hasFiles', facts.files > 0);
    this.#put('fileKind', facts.kind ?? undefined);
    this.#put('inWorld', facts.world !== null);
  }

  #put(context: Context, value: unknown): void {
    if (this.#set.has(context) && this.#set.get(context) === value) return;
    this.#set.set(context, value);
    void commands.executeCommand('setContext', CONTEXTS[context], value);
  }
}
