import { isBelow, parentUri } from '../base/uri.ts';
import { nextTurn } from './next-turn.ts';
import type { ServerContext } from './server-context.ts';

/**
 * The projects around documents that lie in no workspace folder, nor in a project around one, found as the command line finds
 * them: each is read like a folder that came, and forgotten when the last such document of it is closed. Where there is none,
 * the document is read alone.
 */
export class LoneProjects {
  readonly #context: ServerContext;
  /** What is read for the sake of each document that is open. */
  readonly #roots = new Map<string, string>();

  constructor(context: ServerContext) {
    this.#context = context;
  }

  /** Looks for the project of a document that may be no part of the workspace. */
  follow(uri: string): void {
    const { documents, folders, jobs, service } = this.#context;
    if (!uri.includes('://') || this.#isOfWorkspace(uri) || this.#roots.has(uri)) return;
    documents.applyChanges();
    // Else what is about to be read would be told to be missing.
    const mayLack = service.findFile(uri) !== undefined && !folders.covers(uri);
    const end = mayLack ? folders.expectProject() : undefined;
    void jobs.add(() => this.#lookFor(uri).finally(end));
  }

  /** Forgets what was read for the sake of documents that are closed by now, or are a part of the workspace. */
  release(): void {
    const { documents, folders } = this.#context;
    const gone = new Set<string>();
    for (const [uri, root] of this.#roots) {
      if (documents.isOpen(uri) && !this.#isOfWorkspace(uri)) continue;
      this.#roots.delete(uri);
      gone.add(root);
    }
    for (const root of this.#roots.values()) gone.delete(root);
    for (const root of gone) void folders.removeProject(root);
  }

  /** Says whether a document is read for the sake of workspace folders. */
  #isOfWorkspace(uri: string): boolean {
    const { folders } = this.#context;
    return folders.isInWorkspace(uri) || folders.isAroundWorkspace(uri);
  }

  async #lookFor(uri: string): Promise<void> {
    const { documents, folders } = this.#context;
    const isWanted = () => documents.isOpen(uri) && !this.#isOfWorkspace(uri);
    if (!isWanted()) return;
    const root = folders.findProject(uri) ?? (await this.#findRoot(uri));
    if (root === undefined || !isWanted()) return;
    this.#roots.set(uri, root);
    void folders.addProject(root);
    // What was read below it, before there was such a project, is a part of it.
    for (const [other, inner] of this.#roots) {
      if (inner === root || !isBelow(inner, root)) continue;
      this.#roots.set(other, root);
      void folders.removeProject(inner);
    }
  }

  /** What to read for the sake of a document; undefined for files that are none of ours. */
  async #findRoot(uri: string): Promise<string | undefined> {
    const { fileSystem, initialFolders, service } = this.#context;
    const folder = parentUri(uri);
    const isOurs = () => service.findFile(uri) !== undefined;
    if ((await fileSystem.listNames(folder)) !== undefined)
      return (await service.findProjectRoot(folder, nextTurn)) ?? (isOurs() ? uri : undefined);
    // Through the client nobody can look upwards, and some JSON file must not have all around it read.
    return initialFolders.length === 0 && isOurs() ? folder : undefined;
  }
}
