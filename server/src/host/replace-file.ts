import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';

const PERMISSIONS = 0o7777;
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
  const beside = `${path}.${randomUUID()}`;
  const descriptor = openSync(beside, 'wx', found.mode & PERMISSIONS);
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
      copyOwner(descriptor, found);
      // The process's own mask may have taken permissions away, and a new owner the special ones.
      fchmodSync(descriptor, found.mode & PERMISSIONS);
      await forceToDisk(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, path);
  } catch (error) {
    removeQuietly(beside);
    throw error;
  }
}

/** Only the superuser may give files away, and some file systems have no owners. */
function copyOwner(descriptor: number, { uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // The new file then belongs to whoever runs this, as with any editor.
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // What failed before is what people are told.
  }
}
