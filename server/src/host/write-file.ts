import { accessSync, constants, lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { explainWriteError } from './explain-write-error.ts';
import { isReadOnly } from './is-read-only.ts';
import { makeFoldersFor } from './make-folders-for.ts';
import { replaceFile } from './replace-file.ts';
import { writeWholeFile } from './write-whole-file.ts';

const OUTSIDE = 'The file lies outside the folders that are checked, so it is not written';
const UNWRITTEN = 'so the file is not written';
const NO_FILE = 'There is no regular file, so nothing is written';

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
export type WriteResult = { readonly kind: 'written' } | RefusedWrite;

/** The file is as it was; `message` says why, for people. */
export interface RefusedWrite {
  readonly kind: 'refused';
  readonly reason: 'changed' | 'outside' | 'failed';
  readonly message: string;
}

/** Replaces the text of a file as a whole, or not at all; its permissions and owner stay. */
export function writeTextAtomically(change: FileChange): WriteResult {
  try {
    const target = findWritable(change);
    if (target.kind === 'refused') return target;
    writeWholeFile(target.path, encode(change.newText, change.bom));
    return { kind: 'written' };
  } catch (error) {
    return refuse('failed', `The file cannot be written: ${explainWriteError(error)}`);
  }
}

/** The same, while others have their turn: a disk takes several files at a time faster than one after the other. */
export async function writeTextAtomicallyBeside(change: FileChange): Promise<WriteResult> {
  try {
    const target = findWritable(change);
    if (target.kind === 'refused') return target;
    await replaceFile(target.path, encode(change.newText, change.bom), target.found);
    return { kind: 'written' };
  } catch (error) {
    return refuse('failed', `The file cannot be written: ${explainWriteError(error)}`);
  }
}

/**
 * Keeps what stands in a file that is to be changed in one beside it, with `.bak` behind its name and the same permissions: beside
 * the file itself, whatever links lead to it. Nothing is kept of what would not be written. A copy that holds the same, as a run that
 * was ended leaves it, will do; any other stays.
 */
export function backUpText(change: FileChange): WriteResult {
  try {
    const target = findWritable(change);
    if (target.kind === 'refused') return target;
    const path = `${target.path}.bak`;
    const bytes = encode(change.oldText, change.bom);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) writeWholeFile(path, bytes, target.found);
    else if (!found.isFile() || !readFileSync(path).equals(bytes)) {
      return refuse('failed', `"${basename(path)}" is there already and holds something else, ${UNWRITTEN}`);
    }
    return { kind: 'written' };
  } catch (error) {
    return refuse('failed', `No copy could be made, ${UNWRITTEN}: ${explainWriteError(error)}`);
  }
}

/** Says what `writeTextAtomically` would come to, and writes nothing. */
export function tryWriting(change: FileChange): WriteResult {
  try {
    const target = findWritable(change);
    return target.kind === 'refused' ? target : { kind: 'written' };
  } catch (error) {
    return refuse('failed', `The file cannot be written: ${explainWriteError(error)}`);
  }
}

/** A file that may be written: its real path, and what is there. */
interface WritableFile {
  readonly kind: 'writable';
  readonly path: string;
  readonly found: Stats;
}

/** Where the change is to be written, or why it must not be. */
function findWritable(change: FileChange): WritableFile | RefusedWrite {
  const path = realpathSync.native(change.path);
  if (!change.roots.some((root) => isInside(path, root))) return refuse('outside', OUTSIDE);
  const found = statSync(path);
  if (!found.isFile()) return refuse('failed', NO_FILE);
  // A folder's permissions decide whether a file can be replaced, and root may replace any; a read-only file, as
  // version controls with locks leave it, shall stay all the same.
  if (isReadOnly(found)) return refuse('failed', 'The file is read-only, so it is not written');
  accessSync(path, constants.W_OK);
  accessSync(dirname(path), constants.W_OK);
  if (!readFileSync(path).equals(encode(change.oldText, change.bom))) {
    return refuse('changed', 'The file has changed since it was read, so it is not written');
  }
  return { kind: 'writable', path, found };
}

/**
 * Writes a file that is not there yet, as a whole or not at all; folders that are not there yet are made. With `roots`, absolute
 * paths of folders, only below them, wherever links lead.
 */
export function writeNewText(path: string, text: string, roots?: readonly string[]): WriteResult {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isFile() === false) return refuse('failed', NO_FILE);
    if (found !== undefined) {
      return refuse('changed', 'The file has come into being meanwhile, so it is not written');
    }
    const obstacle = makeFoldersFor(path);
    if (obstacle !== undefined) return refuse('failed', obstacle);
    const place = join(realpathSync.native(dirname(path)), basename(path));
    if (roots?.some((root) => isInside(place, root)) === false) return refuse('outside', OUTSIDE);
    writeWholeFile(path, encode(text, false));
    return { kind: 'written' };
  } catch (error) {
    return refuse('failed', `The file cannot be written: ${explainWriteError(error)}`);
  }
}

function refuse(reason: RefusedWrite['reason'], message: string): RefusedWrite {
  return { kind: 'refused', reason, message };
}

function encode(text: string, bom: boolean): Buffer {
  return Buffer.from(bom ? `\uFEFF${text}` : text, 'utf8');
}

/** Says whether a real path lies below a folder, whatever links lead to the folder. */
function isInside(path: string, root: string): boolean {
  try {
    const way = relative(realpathSync.native(root), path);
    return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return false;
  }
}
