import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import { explainWriteError } from './explain-write-error.ts';
import { findRealPlace } from './find-real-place.ts';
import { makeFolders } from './make-folders.ts';
import type { WriteResult } from './write-file.ts';

/** The permissions to write: of the owner, of the group, of all. */
const ANYBODY_WRITES = 0o222;

/**
 * Writes a file as a whole or not at all, in the place of what was there; folders that are not there yet are made. Only
 * regular files that are not read-only are replaced. A link stays, and leads to what is written then. Never throws.
 */
export function writeReportFile(path: string, text: string): WriteResult {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && !found.isFile()) return refuse('There is something else than a regular file');
    if (found !== undefined && (found.mode & ANYBODY_WRITES) === 0) return refuse('The file is read-only');
    const place = findRealPlace(path);
    const obstacle = makeFoldersFor(place);
    if (obstacle !== undefined) return refuse(`The folder of the file cannot be made: ${obstacle}`);
    writeFileAtomicSync(place, Buffer.from(text, 'utf8'));
    return { kind: 'written' };
  } catch (error) {
    return refuse(`The file cannot be written: ${explainWriteError(error)}`);
  }
}

/** Answers why the folder of a file could not be made, in the system's words; undefined when it is there. */
function makeFoldersFor(path: string): string | undefined {
  try {
    makeFolders(dirname(path));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(message: string): WriteResult {
  return { kind: 'refused', reason: 'failed', message };
}
