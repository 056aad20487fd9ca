import { LastFolder } from '../base/last-folder.ts';
import { parentUri } from '../base/uri.ts';

/** The root of the project a file belongs to, and the outermost project around that. */
export interface ProjectRoots {
  readonly nearest: string;
  readonly outermost: string;
}

/** The folders that are roots of stats projects, each with the number of files that make it one. */
export class Projects {
  readonly #markers = new Map<string, number>();
  /** What `findRoots` found for files of a folder; forgotten whenever a project comes or goes. */
  readonly #rootsOfFolder = new Map<string, ProjectRoots | undefined>();
  /** The same by the nearest root, so that all files of a project have the very same strings, which are compared at once. */
  readonly #rootsOfProject = new Map<string, ProjectRoots>();
  readonly #folders = new LastFolder();

  /** Counts one more file that makes `folder` a project. Answers true when the folder became one by it. */
  add(folder: string): boolean {
    const count = this.#markers.get(folder) ?? 0;
    this.#markers.set(folder, count + 1);
    if (count === 0) this.#forget();
    return count === 0;
  }

  /** Takes one such file away. Answers true when the folder ceased to be a project by it. */
  remove(folder: string): boolean {
    const count = this.#markers.get(folder) ?? 0;
    if (count > 1) this.#markers.set(folder, count - 1);
    else this.#markers.delete(folder);
    if (count === 1) this.#forget();
    return count === 1;
  }

  /**
   * The marked folders at or above `uri`. The nearest is the root of its project. Projects that share the outermost
   * are a family: their files may name each other's worlds and NPCs. Undefined outside any project.
   */
  findRoots(uri: string): ProjectRoots | undefined {
    const folder = this.#folders.of(uri);
    let roots = this.#rootsOfFolder.get(folder);
    if (roots === undefined && !this.#rootsOfFolder.has(folder)) {
      roots = this.#searchRoots(folder);
      this.#rootsOfFolder.set(folder, roots);
    }
    return roots;
  }

  #searchRoots(start: string): ProjectRoots | undefined {
    let nearest: string | undefined;
    let outermost: string | undefined;
    for (let folder = start, last = ''; folder !== last; last = folder, folder = parentUri(folder)) {
      if (!this.#markers.has(folder)) continue;
      nearest ??= folder;
      outermost = folder;
    }
    if (nearest === undefined || outermost === undefined) return undefined;
    const roots = this.#rootsOfProject.get(nearest) ?? { nearest, outermost };
    this.#rootsOfProject.set(nearest, roots);
    return roots;
  }

  #forget(): void {
    this.#rootsOfFolder.clear();
    this.#rootsOfProject.clear();
  }
}

/** The project identity of a bundle: a project bundle is closed in itself. */
export function bundleProject(uri: string): string {
  return `bundle:${uri}`;
}
