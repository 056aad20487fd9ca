import { join, posix } from 'node:path';
import { baseName, isBelow, parentUri, uriFromPath } from '../base/uri.ts';
import { decodeBytes } from '../syntax/decode-bytes.ts';
import type { FileSystem, ReadResult } from '../workspace/file-system.ts';
import { runGit, splitAtNul } from './git.ts';

/** A file of a commit. */
interface Entry {
  readonly path: string;
  readonly uri: string;
  readonly id: string;
  readonly isLink: boolean;
  readonly bytes: number;
}

/** The files of a commit with their bytes, by path. */
interface Snapshot {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly contents: ReadonlyMap<string, Buffer>;
}

/** Which files of which commit. */
export interface RevisionOptions {
  /** The top folder of the work tree; the files have the uris that they would have there. */
  readonly workTree: string;
  /** The id of the commit. */
  readonly commit: string;
  /** Larger files are refused; in bytes, 20,000,000 unless told. */
  readonly maxBytes?: number;
}

const ABSENT: ReadResult = { kind: 'absent' };
const MAX_LINKS = 8;

/**
 * The JSON and `.gitignore` files of a commit, read from git's objects: nothing is checked out. Submodules are other
 * repositories and are left out, and so are links that lead out of the commit.
 *
 * @throws GitError when git cannot read the commit.
 */
export async function openRevision(options: RevisionOptions): Promise<FileSystem> {
  const { workTree, maxBytes = 20_000_000 } = options;
  const entries = await listEntries(options);
  const readable = [...entries.values()].filter(({ bytes }) => bytes <= maxBytes);
  const contents = await readObjects(
    workTree,
    readable.map(({ id }) => id),
  );
  const snapshot = { entries, contents };
  const byUri = new Map([...entries.values()].map((entry) => [entry.uri, entry]));
  // What asks whether this is a work tree is told so, as it would be on disk.
  const mark = uriFromPath(join(workTree, '.git/HEAD'));
  return {
    read: (uri) => {
      if (uri === mark) return { kind: 'text', text: options.commit, bom: false };
      const entry = byUri.get(uri);
      return entry === undefined ? ABSENT : readEntry(snapshot, entry, maxBytes);
    },
    findJsonFiles: (folder) => {
      const found = [...byUri.values()].filter((entry) => isFound(snapshot, entry, folder));
      return found.map(({ uri }) => uri).sort();
    },
  };
}

async function listEntries({ workTree, commit }: RevisionOptions): Promise<Map<string, Entry>> {
  const output = await runGit(['ls-tree', '-r', '-l', '-z', '--full-tree', commit], workTree);
  const entries = new Map<string, Entry>();
  for (const line of splitAtNul(output)) {
    const [, mode, id = '', size, path = ''] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    if (mode === undefined || !/(\.jsonc?|(^|\/)\.gitignore)$/.test(path)) continue;
    const uri = uriFromPath(join(workTree, path));
    entries.set(path, { path, uri, id, isLink: mode === '120000', bytes: Number(size) });
  }
  return entries;
}

/** The bytes of objects by their ids. */
async function readObjects(workTree: string, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const wanted = [...new Set(ids)];
  const output = await runGit(['cat-file', '--batch'], workTree, `${wanted.join('\n')}\n`);
  // Per object a line `<id> blob <size>` with its bytes and a line feed behind it, or the line `<id> missing`.
  let offset = 0;
  while (offset < output.length) {
    const lineEnd = output.indexOf(0x0a, offset);
    const [id = '', type, size] = output.toString('latin1', offset, lineEnd).split(' ');
    offset = lineEnd + 1;
    if (type !== 'blob') continue;
    contents.set(id, output.subarray(offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
  return contents;
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

function readEntry(snapshot: Snapshot, named: Entry, maxBytes: number): ReadResult {
  const entry = followLinks(snapshot, named);
  if (entry === undefined) return ABSENT;
  if (entry.bytes > maxBytes) {
    const message = `The file is too large to be read: ${entry.bytes} bytes, and the limit is ${maxBytes}`;
    return { kind: 'refused', code: 'syntax/too-large', message };
  }
  const bytes = snapshot.contents.get(entry.id);
  if (bytes === undefined) {
    const message = 'The file cannot be read: its content is not in this clone of the repository';
    return { kind: 'refused', code: 'syntax/unreadable', message };
  }
  const decoded = decodeBytes(bytes);
  return decoded.kind === 'text' ? decoded : { ...decoded, code: 'syntax/encoding' };
}

/** The file that a link of the commit leads to; the entry itself when it is none. */
function followLinks({ entries, contents }: Snapshot, start: Entry): Entry | undefined {
  let entry: Entry | undefined = start;
  for (let i = 0; entry?.isLink && i < MAX_LINKS; i++) {
    const target: string = contents.get(entry.id)?.toString() ?? '';
    entry = entries.get(posix.join(posix.dirname(entry.path), target));
  }
  return entry?.isLink ? undefined : entry;
}
