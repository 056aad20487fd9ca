import { join, posix } from 'node:path';
import { baseName, isBelow, parentUri, uriFromPath } from '../base/uri.ts';
import type { FileSystem, ReadResult } from '../workspace/file-system.ts';
import { runGit, splitAtNul } from './git.ts';
import { MOST_LINKS } from './most-links.ts';
import { readBlobs } from './read-blobs.ts';
import { USUAL_MAX_BYTES } from './read-bytes.ts';

/** A file of a commit. */
interface Entry {
  readonly path: string;
  readonly uri: string;
  readonly id: string;
  readonly isLink: boolean;
}

/** The files of a commit by path, and what reading them answers by their ids. */
interface Snapshot {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly contents: ReadonlyMap<string, ReadResult>;
}

/** Which files of which commit. */
export interface RevisionOptions {
  /** The top folder of the work tree; the files have the uris that they would have there. */
  readonly workTree: string;
  /** The id of the commit. */
  readonly commit: string;
  /** Larger files are refused; in bytes, `USUAL_MAX_BYTES` unless told. */
  readonly maxBytes?: number;
}

const ABSENT: ReadResult = { kind: 'absent' };

/**
 * The JSON and `.gitignore` files of a commit, read from git's objects: nothing is checked out. Submodules are other
 * repositories and are left out, and so are links that lead out of the commit.
 *
 * @throws GitError when git cannot read the commit.
 */
export async function openRevision(options: RevisionOptions): Promise<FileSystem> {
  const { workTree, maxBytes = USUAL_MAX_BYTES } = options;
  const entries = await listEntries(options);
  const ids = [...entries.values()].map(({ id }) => id);
  const contents = await readBlobs(workTree, ids, maxBytes);
  const snapshot = { entries, contents };
  const byUri = new Map([...entries.values()].map((entry) => [entry.uri, entry]));
  // What asks whether this is a work tree is told so, as it would be on disk.
  const mark = uriFromPath(join(workTree, '.git/HEAD'));
  return {
    read: (uri) => {
      if (uri === mark) return { kind: 'text', text: options.commit, bom: false };
      const entry = byUri.get(uri);
      return entry === undefined ? ABSENT : readEntry(snapshot, entry);
    },
    findJsonFiles: (folder) => {
      const found = [...byUri.values()].filter((entry) => isFound(snapshot, entry, folder));
      return found.map(({ uri }) => uri).sort();
    },
  };
}

async function listEntries({ workTree, commit }: RevisionOptions): Promise<Map<string, Entry>> {
  const output = await runGit(['ls-tree', '-r', '-z', '--full-tree', commit], workTree);
  const entries = new Map<string, Entry>();
  for (const line of splitAtNul(output)) {
    const [, mode, id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (mode === undefined || !/(\.jsonc?|(^|\/)\.gitignore)$/.test(path)) continue;
    const uri = uriFromPath(join(workTree, path));
    entries.set(path, { path, uri, id, isLink: mode === '120000' });
  }
  return entries;
}

function isFound(snapshot: Snapshot, entry: Entry, folder: string): boolean {
  const { uri } = entry;
  if (uri === folder) return true;
  if (!/\.jsonc?$/.test(uri) || !isBelow(uri, folder)) return false;
  for (let parent = parentUri(uri); parent.length > folder.length; parent = parentUri(parent)) {
    const name = baseName(parent);
    if (name.startsWith('.') || name === 'node_modules') return false;
  }
  return followLinks(snapshot, entry) !== undefined;
}

function readEntry(snapshot: Snapshot, named: Entry): ReadResult {
  const entry = followLinks(snapshot, named);
  if (entry === undefined) return ABSENT;
  const message = 'The file cannot be read: its content is not in this clone of the repository';
  return snapshot.contents.get(entry.id) ?? { kind: 'refused', code: 'syntax/unreadable', message };
}

/** The file that a link of the commit leads to; the entry itself when it is none. */
function followLinks({ entries, contents }: Snapshot, start: Entry): Entry | undefined {
  let entry: Entry | undefined = start;
  for (let i = 0; entry?.isLink && i < MOST_LINKS; i++) {
    const target: ReadResult | undefined = contents.get(entry.id);
    entry =
      target?.kind === 'text' ? entries.get(posix.join(posix.dirname(entry.path), target.text)) : undefined;
  }
  return entry?.isLink ? undefined : entry;
}
