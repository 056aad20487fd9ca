import { accessSync, closeSync, constants, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { explainWriteError } from '../../host/explain-write-error.ts';
import { copyRights, openBeside, removeBeside } from '../../host/file-beside.ts';
import { findRealPlace } from '../../host/find-real-place.ts';
import { isReadOnly } from '../../host/is-read-only.ts';
import { makeFolders } from '../../host/make-folders.ts';

/** Makes the folder of a report that will be written to `path`. Answers why it cannot be; undefined when it can. */
export function findReportObstacle(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return 'there is a folder';
    if (found !== undefined && isReadOnly(found)) return 'the file is read-only';
    const folder = dirname(findRealPlace(path));
    makeFolders(folder);
    accessSync(found === undefined || found.isFile() ? folder : path, constants.W_OK);
    return undefined;
  } catch (error) {
    return explainWriteError(error);
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
    fill(openSync(path, 'w'), drain);
    return;
  }
  // A link stays, and what it leads to is replaced.
  const place = findRealPlace(path);
  const beside = openBeside(place, found);
  try {
    fill(beside.descriptor, (take) => {
      if (found !== undefined) copyRights(beside.descriptor, found);
      drain(take);
    });
    renameSync(beside.path, place);
  } catch (error) {
    removeBeside(beside);
    throw error;
  }
}

/** Writes the pieces to a file that is open, and closes it. */
function fill(descriptor: number, drain: (take: (piece: string) => void) => void): void {
  try {
    drain((piece) => writeFileSync(descriptor, piece));
  } finally {
    closeSync(descriptor);
  }
}
