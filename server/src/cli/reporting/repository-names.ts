import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { isBelow, uriFromPath } from '../../base/uri.ts';
import { createPathNames } from '../path-names.ts';

/**
 * Answers the paths by which GitHub knows files: it looks for those that a run of its Actions names in the root of the
 * repository, in whatever folder the run works. `workspace` is what `GITHUB_WORKSPACE` says, below which the repository was
 * checked out. Files elsewhere, and all where there is no such run, keep their names (`nameOf`).
 */
export function createRepositoryNames(
  cwd: string,
  workspace: string | undefined,
  nameOf: (uri: string) => string,
): (uri: string) => string {
  const root = findRoot(cwd, workspace);
  if (root === undefined) return nameOf;
  const rootUri = uriFromPath(root);
  const nameFromRoot = createPathNames(root);
  return (uri) => (isBelow(uri, rootUri) ? nameFromRoot(uri) : nameOf(uri));
}

/** The nearest work tree of git at or above `cwd`, but none above the workspace; without git, that. */
function findRoot(cwd: string, workspace: string | undefined): string | undefined {
  if (workspace === undefined || !isAbsolute(workspace) || !existsSync(workspace)) return undefined;
  // The folder that a process works in is told without links.
  const top = realpathSync.native(workspace);
  if (!isBelow(uriFromPath(cwd), uriFromPath(top))) return undefined;
  let folder = cwd;
  while (folder !== top && folder !== dirname(folder) && !existsSync(join(folder, '.git')))
    folder = dirname(folder);
  return existsSync(join(folder, '.git')) ? folder : top;
}
