import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { GitTree } from './git-tree.ts';
import { MOST_LINKS } from './most-links.ts';

/** What is needed to follow links that are not on disk. */
export interface LinkSurroundings {
  readonly tree: GitTree;
  /** The top folder of the work tree. */
  readonly workTree: string;
  /** What a link says, by its id; undefined when that cannot be read. */
  readonly readLink: (id: string) => string | undefined;
}

/** Where links lead. */
export interface LinkEnd {
  /** From the top of the work tree; absolute where it lies outside. */
  readonly path: string;
  readonly isOutside: boolean;
}

/**
 * Where a path leads in a tree of git's, as the system would go on disk; the tree need not hold what is there. Undefined for links
 * in a circle.
 */
export function followGitLinks(
  path: string,
  { tree, workTree, readLink }: LinkSurroundings,
): LinkEnd | undefined {
  const gone: string[] = [];
  const ahead = path.split('/').reverse();
  for (let links = 0; links <= MOST_LINKS; ) {
    const name = ahead.pop();
    if (name === undefined) return { path: gone.join('/'), isOutside: false };
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (gone.pop() !== undefined) continue;
      return { path: resolve(workTree, '..', ...ahead.reverse()), isOutside: true };
    }
    gone.push(name);
    const entry = tree.get(gone.join('/'));
    if (entry?.kind !== 'link') continue;
    links++;
    const target = readLink(entry.id);
    if (target === undefined) return undefined;
    if (isAbsolute(target)) gone.length = 0;
    else gone.pop();
    const way = isAbsolute(target) ? relative(workTree, target).split(sep) : target.split('/');
    ahead.push(...way.reverse());
  }
  return undefined;
}
