import { runGit, splitAtNul } from './git.ts';

/** What stands at a path: a regular file, a link, or a submodule, whose id is that of a commit of its own repository. */
export interface GitEntry {
  readonly kind: 'file' | 'link' | 'submodule';
  readonly id: string;
}

/** All that a commit holds, or that is staged, by path from the top of the work tree. */
export type GitTree = ReadonlyMap<string, GitEntry>;

const KINDS: ReadonlyMap<string, GitEntry['kind']> = new Map([
  ['100644', 'file'],
  ['100755', 'file'],
  ['120000', 'link'],
  ['160000', 'submodule'],
]);

/**
 * Lists a commit, or without one what is staged; what has conflicts is left out.
 *
 * @throws GitError when git fails.
 */
export async function readGitTree(workTree: string, commit: string | undefined): Promise<GitTree> {
  const isCommit = commit !== undefined;
  const args = isCommit ? ['ls-tree', '-r', '-z', '--full-tree', commit] : ['ls-files', '--stage', '-z'];
  const tree = new Map<string, GitEntry>();
  for (const line of splitAtNul(await runGit(args, workTree))) {
    const tab = line.indexOf('\t');
    // A commit tells the type and then the id, the index the id and then which side of a conflict it is.
    const [mode = '', second = '', third = ''] = line.slice(0, tab).split(' ');
    const kind = KINDS.get(mode);
    if (kind === undefined || (!isCommit && third !== '0')) continue;
    tree.set(line.slice(tab + 1), { kind, id: isCommit ? third : second });
  }
  return tree;
}
