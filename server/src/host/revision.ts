import { GitError, runGit } from './git.ts';

/** The top folder of the git work tree that holds `folder`; undefined where there is none. Throws without git. */
export async function findWorkTree(folder: string): Promise<string | undefined> {
  return ask(['rev-parse', '--show-toplevel'], folder);
}

/** The folder of the git repository around `folder` in which there are no files but git's own; undefined where there is none. */
export async function findGitFolder(folder: string): Promise<string | undefined> {
  return ask(['rev-parse', '--absolute-git-dir'], folder);
}

/** The id of the commit that `name` (`HEAD~1`, `main`, `v1.2`) means in the work tree; undefined when there is none. */
export async function findCommit(workTree: string, name: string): Promise<string | undefined> {
  return ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], workTree);
}

/** The newest commit that two commits both come from; undefined when they have none in common. */
export async function findMergeBase(
  workTree: string,
  commits: readonly [string, string],
): Promise<string | undefined> {
  return ask(['merge-base', ...commits], workTree);
}

/** What git answers in one line; undefined when it knows no answer. */
async function ask(args: readonly string[], cwd: string): Promise<string | undefined> {
  try {
    const answer = (await runGit(args, cwd)).toString().replace(/\r?\n$/, '');
    return answer === '' ? undefined : answer;
  } catch (error) {
    if (error instanceof GitError && error.isInstalled) return undefined;
    throw error;
  }
}
