import type { FileSystemWatcher, Registration, Unregistration } from 'vscode-languageserver';
import type { ServerContext } from './server-context.ts';

const METHOD = 'workspace/didChangeWatchedFiles';

/** A pattern of names, and what to watch for. */
type Watch = FileSystemWatcher & { readonly globPattern: string };

/** Has a client that can watch any folder tell of changes in the projects that are read and lie in none of its own folders. */
export class OutsideWatches {
  readonly #context: ServerContext;
  readonly #watches: readonly Watch[];
  #watched: readonly string[] = [];

  /** `watches` say what to watch for in each folder. */
  constructor(context: ServerContext, watches: readonly Watch[]) {
    this.#context = context;
    this.#watches = watches;
  }

  /** Has the client watch what is read now, and no more what is not. */
  update(): void {
    const { connection, folders, reportError } = this.#context;
    const before = this.#watched;
    this.#watched = folders.outsideFolders;
    const ask = (method: string, params: object) => connection.sendRequest(method, params).catch(reportError);
    const registrations = this.#watched
      .filter((root) => !before.includes(root))
      .map((root) => this.#register(root));
    if (registrations.length > 0) void ask('client/registerCapability', { registrations });
    // The protocol spells it so.
    const unregisterations = before.filter((root) => !this.#watched.includes(root)).map(unregister);
    if (unregisterations.length > 0) void ask('client/unregisterCapability', { unregisterations });
  }

  #register(baseUri: string): Registration {
    const watchers = this.#watches.map(({ globPattern, ...others }) => ({
      ...others,
      globPattern: { baseUri, pattern: globPattern },
    }));
    return { ...unregister(baseUri), registerOptions: { watchers } };
  }
}

function unregister(root: string): Unregistration {
  return { id: `stat-lens/watched-files/${root}`, method: METHOD };
}
