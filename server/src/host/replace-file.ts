import { closeSync, fsync, renameSync, type Stats, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { copyRights, openBeside, removeBeside } from './file-beside.ts';

const forceToDisk = promisify(fsync);

/**
 * Puts `bytes` in the place of the regular file at `path` (a real path, `found` is what is there): a file beside it is
 * written, forced to the disk and renamed, so that `path` is old or new at any moment. Permissions stay, and the owner
 * where that is allowed. Rejects when it cannot be done; then nothing has changed, and the file beside is gone.
 *
 * write-file-atomic does the same; but it hands over every step of it to another thread, which takes five times as long as
 * these steps themselves. Here only what waits for the disk is handed over, so that it pays for thousands of files.
 */
export async function replaceFile(path: string, bytes: Uint8Array, found: Stats): Promise<void> {
  const beside = openBeside(path, found);
  const { descriptor } = beside;
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
      copyRights(descriptor, found);
      await forceToDisk(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside.path, path);
  } catch (error) {
    removeBeside(beside);
    throw error;
  }
}
