import { accessSync, constants, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import writeFileAtomic, { sync as writeFileAtomicSync } from 'write-file-atomic';
import { errorCode, explainErrorCode } from './describe-read-error.ts';

/** The permissions to write: of the owner, of the group, of all. */
const ANYBODY_WRITES = 0o222;

/** A text to write in the place of another one. */
export interface FileChange {
  /** Absolute path of an existing file; symbolic links are followed. */
  readonly path: string;
  readonly newText: string;
  /** The text that the change was made from: if the file holds anything else by now, it stays as it is. */
  readonly oldText: string;
  /** The file starts with a byte order mark, and shall go on doing so. */
  readonly bom: boolean;
  /** Absolute paths of the folders in which files may be written, wherever links lead. */
  readonly roots: readonly string[];
}

/** What came of a change to a file. Writing never throws. */
export type WriteResult =
  | { readonly kind: 'written' }
  /** The file is as it was; `message` says why, for people. */
  | { readonly kind: 'refused'; readonly reason: 'changed' | 'outside' | 'failed'; readonly message: string };

/** Replaces the text of a file as a whole, or not at all; its permissions and owner stay. */
export function writeTextAtomically(change: FileChange): WriteResult {
  try {
    const path = findWritable(change);
    if (typeof path !== 'string') return path;
    writeFileAtomicSync(path, encode(change.newText, change.bom));
    return { kind: 'written' };
  } catch (error) {
    return refuse('failed', `The file cannot be written: ${explainErrorCode(errorCode(error))}`);
  }
}

/** The same, while others have their turn: a disk takes several files at a time faster than one after the other. */
export async function writeTextAtomicallyBeside(change: FileChange): Promise<WriteResult> {
  try {
    const path = findWritable(change);
    if (typeof path !== 'string') return path;
    await writeFileAtomic(path, encode(change.newText, change.bom));
    return { kind: 'written' };
  } catch (error) {
    return refuse('failed', `The file cannot be written: ${explainErrorCode(errorCode(error))}`);
  }
}

/** Where the change is to be written, or why it must not be. */
function findWritable(change: FileChange): string | WriteResult {
  const path = realpathSync(change.path);
  if (!change.roots.some((root) => isInside(path, root))) {
    return refuse('outside', 'The file lies outside the folders that are checked, so it is not written');
  }
  const found = statSync(path);
  if (!found.isFile()) return refuse('failed', 'There is no regular file, so nothing is written');
  // A folder's permissions decide whether a file can be replaced, and root may replace any; a read-only file, as
  // version controls with locks leave it, shall stay all the same.
  if ((found.mode & ANYBODY_WRITES) === 0)
    return refuse('failed', 'The file is read-only, so it is not written');
  accessSync(path, constants.W_OK);
  if (!readFileSync(path).equals(encode(change.oldText, change.bom))) {
    return refuse('changed', 'The file has changed since it was read, so it is not written');
  }
  return path;
}

/** Writes a file that is not there yet, as a whole or not at all. */
export function writeNewText(path: string, text: string): WriteResult {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
      return refuse('changed', 'The file has come into being meanwhile, so it is not written');
    }
    writeFileAtomicSync(path, encode(text, false));
    return { kind: 'written' };
  } catch (error) {
    return refuse('failed', `The file cannot be written: ${explainErrorCode(errorCode(error))}`);
  }
}

function refuse(reason: 'changed' | 'outside' | 'failed', message: string): WriteResult {
  return { kind: 'refused', reason, message };
}

function encode(text: string, bom: boolean): Buffer {
  return Buffer.from(bom ? `\uFEFF${text}` : text, 'utf8');
}

/** Says whether a real path lies below a folder, whatever links lead to the folder. */
function isInside(path: string, root: string): boolean {
  try {
    const way = relative(realpathSync(root), path);
    return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return false;
  }
}
