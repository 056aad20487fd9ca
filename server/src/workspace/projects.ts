import { isBelow, parentUri } from '../base/uri.ts';

/** The folders that are roots of stats projects, each with the number of files that make it one. */
export class Projects {
  readonly #markers = new Map<string, number>();

  /** Counts one more file that makes `folder` a project. Answers true when the folder became one by it. */
  add(folder: string): boolean {
    const count = this.#markers.get(folder) ?? 0;
    this.#markers.set(folder, count + 1);
    return count === 0;
  }

  /** Takes one such file away. Answers true when the folder ceased to be a project by it. */
  remove(folder: string): boolean {
    const count = this.#markers.get(folder) ?? 0;
    if (count > 1) this.#markers.set(folder, count - 1);
    else this.#markers.delete(folder);
    return count === 1;
  }

  /** The root of the project that `uri` belongs to: the nearest marked folder at or above it; else undefined. */
  findRoot(uri: string): string | undefined {
    if (this.#markers.size === 0) return undefined;
    let folder = parentUri(uri);
    for (;;) {
      if (this.#markers.has(folder)) return folder;
      const parent = parentUri(folder);
      if (parent === folder) return undefined;
      folder = parent;
    }
  }
}

/** Says whether one project lies inside the other, so that the files of one may name the worlds and NPCs of the other. */
export function areRelatedProjects(a: string, b: string): boolean {
  return a !== '' && b !== '' && (isBelow(a, b) || isBelow(b, a));
}

/** The project identity of a bundle: a project bundle is closed in itself. */
export function bundleProject(uri: string): string {
  return `bundle:${uri}`;
}
