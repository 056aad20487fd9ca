import { dirname, resolve } from 'node:path';
import { GitError, runGit, splitAtNul } from '../../host/git.ts';
import type { Target } from '../opening/targets.ts';

/**
 * How many JSON files below the targets have changes that git could not take back, new ones included; undefined where
 * there is no git or no work tree. With the paths of `meant`, only these count.
 */
export async function countUncommitted(
  targets: readonly Target[],
  meant?: readonly string[],
): Promise<number | undefined> {
  const changed = new Set<string>();
  for (const target of targets) {
    if (target.type === 'missing') continue;
    try {
      for (const path of await listUncommitted(target)) changed.add(path);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return undefined;
    }
  }
  return meant === undefined ? changed.size : meant.filter((path) => changed.has(path)).length;
}

/** Absolute paths, spelled as that of the target. */
async function listUncommitted({ type, path }: Target): Promise<string[]> {
  const folder = type === 'folder' ? path : dirname(path);
  // What a repository may tell git to run, it need not run for us.
  const quiet = ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '-z', '--no-renames'];
  const output = await runGit([...quiet, '--untracked-files=all', '--', path], folder);
  const up = String(await runGit(['rev-parse', '--show-cdup'], folder)).trim();
  const names = splitAtNul(output).map((line) => line.slice(3));
  return names.filter((name) => /\.jsonc?$/i.test(name)).map((name) => resolve(folder, up, name));
}
