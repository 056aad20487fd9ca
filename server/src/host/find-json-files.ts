import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { uriFromPath } from '../base/uri.ts';
import { errorCode, explainErrorCode } from './describe-read-error.ts';
import { pathOfUri } from './path-of-uri.ts';

/** A folder on the way through a tree. */
interface Folder {
  /** With a slash at its end. */
  readonly uri: string;
  readonly path: string;
}

/** What lies in a folder: a file's uri, or a folder. */
type Entry = string | Folder;

/**
 * The JSON files at or below `folder`, as `FileSystem.findJsonFiles` tells. Folders that cannot be read, and what has a
 * name that is not UTF-8, are left out and put into `unreadable` by uri, with the reason; others are taken out of it. `onFound` hears how many were found so far.
 */
export function findJsonFilesBelow(
  folder: string,
  unreadable: Map<string, string>,
  onFound?: (count: number) => void,
): string[] {
  const walk = walkJsonFiles(folder, unreadable);
  for (;;) {
    const { done, value } = walk.next();
    if (done === true) return value;
    onFound?.(value);
  }
}

/** The same in steps, one for each folder on the way, with how many files and folders are known by then. */
export function* walkJsonFiles(folder: string, unreadable: Map<string, string>): Generator<number, string[]> {
  const path = pathOfUri(folder);
  const kind = statKind(path);
  if (kind !== 'folder') return kind === 'file' ? [folder] : [];
  const found: string[] = [];
  const waiting: Entry[] = [{ uri: folder.endsWith('/') ? folder : `${folder}/`, path }];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (typeof entry === 'string') {
      found.push(entry);
      continue;
    }
    listFolder(entry, unreadable, waiting);
    yield found.length + waiting.length;
  }
  return found;
}

/** Puts the JSON files and the folders to visit in a folder on top of those that wait, the last one first. */
function listFolder(folder: Folder, unreadable: Map<string, string>, waiting: Entry[]): void {
  const { uri, path } = folder;
  forgetUnreadable(uri, unreadable);
  const segments: string[] = [];
  const folders = new Map<string, string>();
  try {
    for (const child of readdirSync(path, { withFileTypes: true })) {
      const isFolder = mayBeVisited(child);
      if (!isFolder && !isJsonFile(child, path)) continue;
      const name = encodeSegment(child.name);
      if (isMisread(child.name, path)) {
        unreadable.set(uri + name, MISREAD);
        continue;
      }
      const segment = isFolder ? `${name}/` : name;
      segments.push(segment);
      if (isFolder) folders.set(segment, join(path, child.name));
    }
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT')
      unreadable.set(uri.slice(0, -1), `The folder cannot be read: ${explainErrorCode(code)}`);
  }
  // With the slashes of folders, as the uris of all files below them are sorted.
  for (const segment of segments.sort().reverse()) {
    const inner = folders.get(segment);
    waiting.push(inner === undefined ? uri + segment : { uri: uri + segment, path: inner });
  }
}

/** Forgets what was said about a folder and the things in it. */
function forgetUnreadable(uri: string, unreadable: Map<string, string>): void {
  for (const known of unreadable.keys()) {
    if (known === uri.slice(0, -1) || known.slice(0, known.lastIndexOf('/') + 1) === uri)
      unreadable.delete(known);
  }
}

const MISREAD = 'It cannot be read: its name is not UTF-8';

/** Says whether a name was no UTF-8: nothing can be found under what Node makes of it. */
function isMisread(name: string, parentPath: string): boolean {
  return (
    name.includes('\ufffd') && lstatSync(join(parentPath, name), { throwIfNoEntry: false }) === undefined
  );
}

function mayBeVisited(child: Dirent): boolean {
  return child.isDirectory() && !child.name.startsWith('.') && child.name !== 'node_modules';
}

function isJsonFile(child: Dirent, parentPath: string): boolean {
  const { name } = child;
  if (!name.endsWith('.json') && !name.endsWith('.jsonc')) return false;
  return child.isFile() || (child.isSymbolicLink() && statKind(join(parentPath, name)) === 'file');
}

/** What is at `path`, behind symbolic links; undefined for nothing, and for what is neither file nor folder. */
function statKind(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    if (stat.isFile()) return 'file';
    return stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

/** One name as it stands in a uri, spelled as `normalizeUri` spells it, but without taking a uri apart for each. */
function encodeSegment(name: string): string {
  if (/^[\w.~-]+$/.test(name)) return name;
  // The folder before it keeps a name such as "c:" from being read as a drive.
  return uriFromPath(`/_/${name}`).slice('file:///_/'.length);
}
