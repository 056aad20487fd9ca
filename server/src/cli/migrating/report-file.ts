import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { errorCode, explainErrorCode } from '../../host/describe-read-error.ts';
import { makeFolders } from '../../host/make-folders.ts';

/** The permissions to write: of the owner, of the group, of all. */
const ANYBODY_WRITES = 0o222;

const NOT_ALLOWED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Makes the folder of a report that will be written to `path`. Answers why it cannot be; undefined when it can. */
export function findReportObstacle(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return 'there is a folder';
    if (found !== undefined && (found.mode & ANYBODY_WRITES) === 0) return 'the file is read-only';
    makeFolders(dirname(path));
    accessSync(found === undefined || found.isFile() ? dirname(path) : path, constants.W_OK);
    return undefined;
  } catch (error) {
    const code = errorCode(error);
    return NOT_ALLOWED.has(code) ? 'you have no permission to write there' : explainErrorCode(code);
  }
}

/**
 * Writes a file out of the pieces that are handed over: as a whole, in the place of what was there, or not at all. What is
 * no regular file, such as a pipe, gets them one by one.
 *
 * @throws the system's error when it cannot be written.
 */
export function writeInPieces(path: string, drain: (take: (piece: string) => void) => void): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) {
    fill(path, drain);
    return;
  }
  // A link stays, and what it leads to is replaced.
  const place = found === undefined ? path : realpathSync.native(path);
  const draft = `${place}.${process.pid}.part`;
  try {
    fill(draft, drain);
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function fill(path: string, drain: (take: (piece: string) => void) => void): void {
  const descriptor = openSync(path, 'w');
  try {
    drain((piece) => writeFileSync(descriptor, piece));
  } finally {
    closeSync(descriptor);
  }
}
