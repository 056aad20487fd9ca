import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { uriFromPath } from '../base/uri.ts';
import { errorCode, explainErrorCode } from './describe-read-error.ts';
import { pathOfUri } from './path-of-uri.ts';

/** A file or folder on the way through a tree. */
interface Entry {
  /** A folder's ends with a slash, so that entries sort as the uris of all files below them do. */
  readonly uri: string;
  /** The path of a folder; undefined for a file. */
  readonly folder: string | undefined;
}

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
  const waiting: Entry[] = [{ uri: folder.endsWith('/') ? folder : `${folder}/`, folder: path }];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (entry.folder === undefined) {
      found.push(entry.uri);
      continue;
    }
    for (const child of listFolder(entry.uri, entry.folder, unreadable)) waiting.push(child);
    yield found.length + waiting.length;
  }
  return found;
}

/** The JSON files and the folders to visit in the folder at `path`, last one first. */
function listFolder(uri: string, path: string, unreadable: Map<string, string>): Entry[] {
  const name = uri.slice(0, -1);
  forgetUnreadable(uri, unreadable);
  const entries: Entry[] = [];
  try {
    for (const child of readdirSync(path, { withFileTypes: true })) {
      const entry = makeEntry(uri, path, child);
      if (entry === undefined) continue;
      if (isMisread(child.name, path)) unreadable.set(`${uri}${encodeSegment(child.name)}`, MISREAD);
      else entries.push(entry);
    }
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT') unreadable.set(name, `The folder cannot be read: ${explainErrorCode(code)}`);
  }
  return entries.sort((a, b) => (a.uri < b.uri ? 1 : -1));
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

function makeEntry(parentUri: string, parentPath: string, child: Dirent): Entry | undefined {
  const { name } = child;
  if (child.isDirectory()) {
    if (name.startsWith('.') || name === 'node_modules') return undefined;
    return { uri: `${parentUri}${encodeSegment(name)}/`, folder: join(parentPath, name) };
  }
  if (!name.endsWith('.json') && !name.endsWith('.jsonc')) return undefined;
  const isFile = child.isFile() || (child.isSymbolicLink() && statKind(join(parentPath, name)) === 'file');
  return isFile ? { uri: parentUri + encodeSegment(name), folder: undefined } : undefined;
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
