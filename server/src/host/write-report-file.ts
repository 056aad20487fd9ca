import { statSync } from 'node:fs';
import { explainWriteError } from './explain-write-error.ts';
import { findRealPlace } from './find-real-place.ts';
import { isReadOnly } from './is-read-only.ts';
import { makeFoldersFor } from './make-folders-for.ts';
import type { WriteResult } from './write-file.ts';
import { writeWholeFile } from './write-whole-file.ts';

/**
 * Writes a file as a whole or not at all, in the place of what was there; folders that are not there yet are made. Only
 * regular files that are not read-only are replaced. A link stays, and leads to what is written then. Never throws.
 */
export function writeReportFile(path: string, text: string): WriteResult {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && !found.isFile()) return refuse('There is something else than a regular file');
    if (found !== undefined && isReadOnly(found)) return refuse('The file is read-only');
    const place = findRealPlace(path);
    const obstacle = makeFoldersFor(place);
    if (obstacle !== undefined) return refuse(obstacle);
    writeWholeFile(place, Buffer.from(text, 'utf8'));
    return { kind: 'written' };
  } catch (error) {
    return refuse(`The file cannot be written: ${explainWriteError(error)}`);
  }
}

function refuse(message: string): WriteResult {
  return { kind: 'refused', reason: 'failed', message };
}
