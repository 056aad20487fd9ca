import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathFromUri, uriFromPath } from '../../base/uri.ts';
import type { DiffSide } from '../../features/effective-diff/pair-entities.ts';
import { GitError } from '../../host/git.ts';
import { createNodeFileSystem, type NodeFileSystem } from '../../host/node-file-system.ts';
import { findCommit, findGitFolder, findMergeBase, findWorkTree } from '../../host/revision.ts';
import { openRevision } from '../../host/revision-file-system.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { ProjectRootFinder } from '../../workspace/project-root.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { createPathNames } from '../path-names.ts';
import { listBroken, listUnread } from './list-unread.ts';

/** Which two states are meant. */
export interface StatesRequest {
  readonly base: string;
  /** Without it, the files as they are now. */
  readonly head: string | undefined;
  /** The folder whose project is compared, for revisions. */
  readonly project: string;
  /** Go by what both come from in place of `base`. */
  readonly mergeBase?: boolean;
  readonly cwd: string;
  /** The time now, in milliseconds since 1970. */
  readonly now: number;
}

/** Two states of a project, read whole. */
export interface OpenedStates {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** A line for each folder that could not be read. */
  readonly unread: readonly string[];
}

/** Reads both states. Throws `CliError` when one of them is not to be had. */
export async function openStates(request: StatesRequest): Promise<OpenedStates> {
  const { base, head, cwd, now } = request;
  if (head !== undefined && isFolder(resolve(cwd, base)) && isFolder(resolve(cwd, head))) {
    const disk = createNodeFileSystem();
    const open = (folder: string) => {
      const path = resolve(cwd, folder);
      return openSide(disk, { folder: path, root: path, now });
    };
    const sides = { before: await open(base), after: await open(head) };
    const folders = [base, head].map((folder) => resolve(cwd, folder));
    return { ...sides, unread: listUnreadIn(disk, folders, { cwd, sides: [sides.before, sides.after] }) };
  }
  try {
    return await openRevisions(request);
  } catch (error) {
    if (error instanceof GitError) throw new CliError(EXIT_CODE.usage, error.message);
    throw error;
  }
}

async function openRevisions(request: StatesRequest): Promise<OpenedStates> {
  const { base, head, project, mergeBase, cwd, now } = request;
  const given = resolve(cwd, project);
  if (!isFolder(given)) throw new CliError(EXIT_CODE.usage, `--project ${project}: there is no such folder`);
  const folder = realpathSync(given);
  const found = await findWorkTree(folder);
  const workTree = found ?? (await requireGitFolder(folder, request));
  const newer = head === undefined ? undefined : await requireCommit(workTree, head, request);
  const named = await requireCommit(workTree, base, request);
  const older = mergeBase ? await requireMergeBase(workTree, [named, newer ?? 'HEAD']) : named;
  const disk = createNodeFileSystem();
  // Paths are seen from the top of the repository, as in all that git prints.
  const onDisk = found === undefined ? workTree : await findRoot(disk, folder);
  const place = { folder: onDisk, root: workTree, now };
  const openCommit = async (commit: string) => openSide(await openRevision({ workTree, commit }), place);
  const sides = {
    before: await openCommit(older),
    after: newer === undefined ? await openSide(disk, place) : await openCommit(newer),
  };
  return {
    ...sides,
    unread: newer === undefined ? listUnreadIn(disk, [place.folder], { cwd, sides: [sides.after] }) : [],
  };
}

async function findRoot(disk: FileSystem, folder: string): Promise<string> {
  const root = await new ProjectRootFinder(disk).find(uriFromPath(folder));
  return root === undefined ? folder : pathFromUri(root);
}

/** In the place of a work tree, where there is none: two revisions need no files beside git's own. */
async function requireGitFolder(folder: string, request: StatesRequest): Promise<string> {
  const { project, head } = request;
  const gitFolder = await findGitFolder(folder);
  if (gitFolder !== undefined && head !== undefined) return gitFolder;
  if (gitFolder !== undefined) {
    const reason = 'lies in a git repository without files to compare with; name two revisions';
    throw new CliError(EXIT_CODE.usage, `${project} ${reason}`);
  }
  const noFolder = findNoFolder(request);
  if (noFolder !== undefined) {
    const reason = `${project} lies in no git repository in which it could be a revision`;
    throw new CliError(EXIT_CODE.usage, `"${noFolder}" is no folder, and ${reason}`);
  }
  const hint = 'without git, name two folders: stat-lens diff old/ new/';
  throw new CliError(EXIT_CODE.usage, `${project} lies in no git repository; ${hint}`);
}

async function requireCommit(workTree: string, name: string, request: StatesRequest): Promise<string> {
  const commit = await findCommit(workTree, name);
  if (commit !== undefined) return commit;
  const fact = `there is no revision "${name}" in this repository`;
  const noFolder = findNoFolder(request);
  if (noFolder !== undefined && noFolder !== name) {
    const hint = 'name two revisions or two folders';
    throw new CliError(EXIT_CODE.usage, `${fact}, and "${noFolder}" is no folder; ${hint}`);
  }
  const hint = 'name commits, branches or tags that are here, or two folders';
  throw new CliError(EXIT_CODE.usage, `${fact}; ${hint}; in a shallow clone it must be fetched first`);
}

/** What is named beside a folder and is none. */
function findNoFolder({ base, head, cwd }: StatesRequest): string | undefined {
  if (head === undefined) return undefined;
  const [none, ...others] = [base, head].filter((name) => !isFolder(resolve(cwd, name)));
  return others.length === 0 ? none : undefined;
}

async function requireMergeBase(workTree: string, commits: readonly [string, string]): Promise<string> {
  const found = await findMergeBase(workTree, commits);
  if (found !== undefined) return found;
  const hint = 'a clone that is shallow may lack it';
  throw new CliError(EXIT_CODE.usage, `the two revisions have no commit in common; ${hint}`);
}

/** What of a state is read, and from where its paths are seen. */
interface SidePlace {
  readonly folder: string;
  readonly root: string;
  readonly now: number;
}

async function openSide(fileSystem: FileSystem, { folder, root, now }: SidePlace): Promise<DiffSide> {
  const workspace = new Workspace(fileSystem, now);
  await workspace.indexFolders([uriFromPath(folder)]);
  return { workspace, root: uriFromPath(root) };
}

function listUnreadIn(
  disk: NodeFileSystem,
  folders: readonly string[],
  { cwd, sides }: { readonly cwd: string; readonly sides: readonly DiffSide[] },
): readonly string[] {
  const nameOf = createPathNames(cwd);
  const broken = sides.flatMap(({ workspace }) => listBroken(workspace.files(), nameOf));
  return [...listUnread(disk, folders.map(uriFromPath), nameOf), ...broken];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whatever the system says of such a name, no folder is there.
    return false;
  }
}
