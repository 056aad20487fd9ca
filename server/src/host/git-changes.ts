import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { uriFromPath } from '../base/uri.ts';
import type { ReadResult } from '../workspace/file-system.ts';
import { FileReader } from './file-reader.ts';
import { GitError, runGit, splitAtNul } from './git.ts';
import { type GitTree, readGitTree } from './git-tree.ts';
import { readBlobs } from './read-blobs.ts';
import { USUAL_MAX_BYTES } from './read-bytes.ts';
import { readGitLinks } from './read-git-links.ts';

/** Which changes of a work tree are meant. */
export interface GitChangesOptions {
  /** The top folder of the work tree. */
  readonly workTree: string;
  /** The commit to compare with; undefined for nothing, as before the first one. */
  readonly commit: string | undefined;
  /** What to compare: the files as they are, as they are staged, or as a commit has them (undefined: nothing). */
  readonly present: 'disk' | 'staged' | { readonly commit: string | undefined };
}

/** What git knows of a work tree that has changed; uris are those of the files in the work tree. */
export interface GitChanges {
  /** What the files that differ, came, or went were in the commit; `absent` for those that have come since. */
  readonly past: ReadonlyMap<string, ReadResult>;
  /** What is staged otherwise than it is on disk; empty unless asked for. */
  readonly present: ReadonlyMap<string, ReadResult>;
}

/** A line of `git diff --raw`: `before` is the id of the old content, undefined where there was no regular file. */
interface RawChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly status: string;
  /** It is a link now, or was one. */
  readonly isLink: boolean;
}

/** All that git tells of a work tree. */
interface GitReport extends GitChangesOptions {
  /** What differs from the commit. */
  readonly against: readonly RawChange[];
  /** What is on disk otherwise than it is staged, where that is asked for. */
  readonly unstaged: readonly RawChange[];
  /** What git neither knows nor ignores. */
  readonly untracked: readonly string[];
  /** What git knows now. */
  readonly tree: GitTree;
}

const ABSENT: ReadResult = { kind: 'absent' };

/**
 * The changes of JSON and `.gitignore` files against a commit, those behind links and in submodules too. Files that git does not
 * know count as new, unless they are ignored or only what is staged is asked for. Nothing is written, and no other program is
 * run that a repository may name.
 *
 * @throws GitError when git fails.
 */
export async function readGitChanges(options: GitChangesOptions): Promise<GitChanges> {
  const report = await askGit(options);
  const { workTree, commit, tree, untracked, against, unstaged } = report;
  const isAgreed = ({ isLink, status }: RawChange) => isLink && status !== 'U';
  const links = new Set([...against, ...unstaged].filter(isAgreed).map(({ path }) => path));
  const repositories = new Set(
    untracked.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
  );
  for (const [path, { kind }] of tree) {
    if (kind === 'link' && isOfInterest(path)) links.add(path);
    else if (kind === 'submodule') repositories.add(path);
  }
  const isOrdinary = links.size + repositories.size === 0;
  const before = isOrdinary ? tree : await readGitTree(workTree, commit ?? (await findEmptyTree(workTree)));
  const inner = await readRepositories(report, before, repositories);
  const own = await readFiles(report);
  const linked = await readLinks(report, before, links);
  const all = [...inner, own, linked];
  return {
    past: new Map(all.flatMap(({ past }) => [...past])),
    present: new Map(all.flatMap(({ present }) => [...present])),
  };
}

async function askGit(options: GitChangesOptions): Promise<GitReport> {
  const { workTree, present } = options;
  const commit = options.commit ?? (await findEmptyTree(workTree));
  if (typeof present === 'string') {
    const isStaged = present === 'staged';
    return {
      ...options,
      against: await listRawChanges(workTree, isStaged ? ['--cached', commit] : [commit]),
      unstaged: isStaged ? await listRawChanges(workTree, []) : [],
      untracked: await listUntracked(workTree),
      tree: await readGitTree(workTree, undefined),
    };
  }
  const now = present.commit ?? (await findEmptyTree(workTree));
  return {
    ...options,
    against: await listRawChanges(workTree, [commit, now]),
    unstaged: await listRawChanges(workTree, [now]),
    untracked: await listUntracked(workTree),
    tree: await readGitTree(workTree, now),
  };
}

/** The changes of regular files. */
async function readFiles({
  workTree,
  present,
  against,
  unstaged,
  untracked,
}: GitReport): Promise<GitChanges> {
  const isOnDisk = present === 'disk';
  const ids = [...against, ...unstaged].flatMap(({ before }) => before ?? []);
  const blobs = await readBlobs(workTree, ids, USUAL_MAX_BYTES);
  const uriOf = (path: string) => uriFromPath(join(workTree, path));
  const contentOf = (id: string | undefined) => (id === undefined ? ABSENT : (blobs.get(id) ?? ABSENT));
  const read = createDiskReader();
  const isTouched = ({ path, before, status }: RawChange) =>
    isOnDisk && status === 'M' && isSameText(contentOf(before), read(join(workTree, path)));
  const edited = against.filter((change) => !change.isLink && !isTouched(change));
  const past = new Map(edited.map(({ path, before }) => [uriOf(path), contentOf(before)]));
  const now = new Map<string, ReadResult>();
  for (const path of untracked.filter(isOfInterest)) (isOnDisk ? past : now).set(uriOf(path), ABSENT);
  // A file with conflicts has no one content in the index.
  for (const { path, before, status, isLink } of unstaged) {
    if (status !== 'U' && !isLink) now.set(uriOf(path), contentOf(before));
  }
  return { past, present: now };
}

/** The changes of what is read through links. */
async function readLinks(
  { workTree, present, tree, untracked }: GitReport,
  before: GitTree,
  paths: ReadonlySet<string>,
): Promise<GitChanges> {
  const past = new Map<string, ReadResult>();
  const now = new Map<string, ReadResult>();
  if (paths.size === 0) return { past, present: now };
  const read = createDiskReader();
  const links = { workTree, paths, past: before, present: tree, untracked: new Set(untracked), read };
  for (const [path, contents] of await readGitLinks(links)) {
    const uri = uriFromPath(join(workTree, path));
    const current = present === 'disk' ? read(join(workTree, path)) : contents.present;
    if (present !== 'disk') now.set(uri, current);
    if (!isSame(contents.past, current)) past.set(uri, contents.past);
  }
  return { past, present: now };
}

/** The changes in repositories within this one: submodules, and those that git does not know. */
async function readRepositories(
  { workTree, present, tree }: GitReport,
  before: GitTree,
  paths: ReadonlySet<string>,
): Promise<readonly GitChanges[]> {
  const idIn = (side: GitTree, path: string) => {
    const entry = side.get(path);
    return entry?.kind === 'submodule' ? entry.id : undefined;
  };
  // What is not checked out has no files.
  const there = [...paths].filter((path) => existsSync(join(workTree, path, '.git')));
  const read = async (path: string) => {
    const now = present === 'disk' ? present : { commit: idIn(tree, path) };
    try {
      return await readGitChanges({
        workTree: join(workTree, path),
        commit: idIn(before, path),
        present: now,
      });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      throw new GitError(`in the repository "${path}": ${error.message}`, error.isInstalled);
    }
  };
  return Promise.all(there.map(read));
}

/** Reads what is on disk at absolute paths, in one buffer for all. */
function createDiskReader(): (path: string) => ReadResult {
  const reader = new FileReader(USUAL_MAX_BYTES);
  return (path) => reader.read(uriFromPath(path));
}

function isSame(a: ReadResult, b: ReadResult): boolean {
  return a.kind === 'text' ? isSameText(a, b) : a.kind === b.kind;
}

/** Whether git holds the same as the disk, of whose line endings git may make others. */
function isSameText(a: ReadResult, b: ReadResult): boolean {
  if (a.kind !== 'text' || b.kind !== 'text') return false;
  return a.bom === b.bom && a.text.replaceAll('\r\n', '\n') === b.text.replaceAll('\r\n', '\n');
}

/** The id of a tree without files, which git knows without an object. */
async function findEmptyTree(workTree: string): Promise<string> {
  return (await runGit(['hash-object', '-t', 'tree', '--stdin'], workTree)).toString().trim();
}

async function listRawChanges(workTree: string, sides: readonly string[]): Promise<RawChange[]> {
  const format = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--ignore-submodules=all'];
  const output = await runGit(['diff', ...format, ...sides, '--'], workTree);
  const parts = splitAtNul(output);
  const changes: RawChange[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [modeBefore, modeAfter, before, , status = ''] = (parts[i] ?? '').slice(1).split(' ');
    const path = parts[i + 1] ?? '';
    if (!isOfInterest(path)) continue;
    const isLink = modeBefore === LINK || modeAfter === LINK;
    changes.push({ path, before: modeBefore?.startsWith('100') ? before : undefined, status, isLink });
  }
  return changes;
}

async function listUntracked(workTree: string): Promise<string[]> {
  const output = await runGit(['ls-files', '-z', '--others', '--exclude-standard'], workTree);
  return splitAtNul(output);
}

const LINK = '120000';

function isOfInterest(path: string): boolean {
  return /(\.jsonc?|(^|\/)\.gitignore)$/.test(path);
}
