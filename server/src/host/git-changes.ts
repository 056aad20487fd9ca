import { join } from 'node:path';
import { uriFromPath } from '../base/uri.ts';
import type { ReadResult } from '../workspace/file-system.ts';
import { FileReader } from './file-reader.ts';
import { runGit, splitAtNul } from './git.ts';
import { readBlobs } from './read-blobs.ts';
import { USUAL_MAX_BYTES } from './read-bytes.ts';

/** Which changes of a work tree are meant. */
export interface GitChangesOptions {
  /** The top folder of the work tree. */
  readonly workTree: string;
  /** The commit to compare with; undefined before the first commit. */
  readonly commit: string | undefined;
  /** Compare with what is staged in place of the files as they are. */
  readonly staged: boolean;
}

/** What git knows of a work tree that has changed; uris are those of the files in the work tree. */
export interface GitChanges {
  /** The files that differ, came, or went. */
  readonly changed: ReadonlySet<string>;
  /** What those were in the commit; `absent` for those that have come since. */
  readonly past: ReadonlyMap<string, ReadResult>;
  /** What is staged otherwise than it is on disk; empty unless asked for. */
  readonly present: ReadonlyMap<string, ReadResult>;
}

/** A line of `git diff --raw`: `before` is the id of the old content, undefined where there was no regular file. */
interface RawChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly status: string;
}

const ABSENT: ReadResult = { kind: 'absent' };

/**
 * The changes of JSON and `.gitignore` files against a commit. Files that git does not know count as new, unless they
 * are ignored or only what is staged is asked for. Nothing is written, and no other program is run that a repository may name.
 *
 * @throws GitError when git fails.
 */
export async function readGitChanges(options: GitChangesOptions): Promise<GitChanges> {
  const { workTree, staged } = options;
  const commit = options.commit ?? (await makeEmptyTree(workTree));
  const against = await listRawChanges(workTree, staged ? ['--cached', commit] : [commit]);
  const unstaged = staged ? await listRawChanges(workTree, []) : [];
  const untracked = await listUntracked(workTree);
  const ids = [...against, ...unstaged].flatMap(({ before }) => before ?? []);
  const blobs = await readBlobs(workTree, ids, USUAL_MAX_BYTES);
  const uriOf = (path: string) => uriFromPath(join(workTree, path));
  const contentOf = (id: string | undefined) => (id === undefined ? ABSENT : (blobs.get(id) ?? ABSENT));
  const reader = new FileReader(USUAL_MAX_BYTES);
  const isTouched = ({ path, before, status }: RawChange) =>
    !staged && status === 'M' && isSameText(contentOf(before), reader.read(join(workTree, path)));
  const edited = against.filter((change) => !isTouched(change));
  const past = new Map(edited.map(({ path, before }) => [uriOf(path), contentOf(before)]));
  const present = new Map<string, ReadResult>();
  for (const path of untracked) (staged ? present : past).set(uriOf(path), ABSENT);
  // A file with conflicts has no one content in the index.
  for (const { path, before, status } of unstaged) {
    if (status !== 'U') present.set(uriOf(path), contentOf(before));
  }
  return { changed: new Set(past.keys()), past, present };
}

/** Whether git holds the same as the disk, of whose line endings git may make others. */
function isSameText(a: ReadResult, b: ReadResult): boolean {
  if (a.kind !== 'text' || b.kind !== 'text') return false;
  return a.bom === b.bom && a.text.replaceAll('\r\n', '\n') === b.text.replaceAll('\r\n', '\n');
}

async function makeEmptyTree(workTree: string): Promise<string> {
  return (await runGit(['hash-object', '-t', 'tree', '--stdin'], workTree)).toString().trim();
}

async function listRawChanges(workTree: string, sides: readonly string[]): Promise<RawChange[]> {
  const format = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--ignore-submodules=all'];
  const output = await runGit([...QUIET, 'diff', ...format, ...sides, '--'], workTree);
  const parts = splitAtNul(output);
  const changes: RawChange[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [modeBefore, modeAfter, before, , status = ''] = (parts[i] ?? '').slice(1).split(' ');
    const path = parts[i + 1] ?? '';
    if (!isOfInterest(path) || modeBefore === LINK || modeAfter === LINK) continue;
    changes.push({ path, before: modeBefore?.startsWith('100') ? before : undefined, status });
  }
  return changes;
}

async function listUntracked(workTree: string): Promise<string[]> {
  const output = await runGit([...QUIET, 'ls-files', '-z', '--others', '--exclude-standard'], workTree);
  return splitAtNul(output).filter(isOfInterest);
}

/**
 * What a repository may tell git to run, it need not run for us; and what git finds out about files that were only touched, it
 * must not write into the index.
 */
const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'diff.autoRefreshIndex=false'];
const LINK = '120000';

function isOfInterest(path: string): boolean {
  return /(\.jsonc?|(^|\/)\.gitignore)$/.test(path);
}
