import { dirname } from 'node:path';
import { GitError, runGit, splitAtNul } from '../../host/git.ts';
import type { Target } from '../opening/targets.ts';

/**
 * How many JSON files below the targets have changes that git could not take back, new ones included; undefined where
 * there is no git or no work tree.
 */
export async function countUncommitted(targets: readonly Target[]): Promise<number | undefined> {
  const changed = new Set<string>();
  for (const { type, path } of targets) {
    if (type === 'missing') continue;
    const folder = type === 'folder' ? path : dirname(path);
    try {
      // What a repository may tell git to run, it need not run for us.
      const quiet = ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '-z', '--no-renames'];
      const output = await runGit([...quiet, '--untracked-files=all', '--', path], folder);
      for (const line of splitAtNul(output)) if (/\.jsonc?$/i.test(line)) changed.add(line.slice(3));
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return undefined;
    }
  }
  return changed.size;
}
