import { randomUUID } from 'node:crypto';
import { fchmodSync, fchownSync, openSync, type Stats, unlinkSync } from 'node:fs';

const PERMISSIONS = 0o7777;
/** What a new file may be for everybody, but for what the process's own mask takes away. */
const USUAL = 0o666;

/** A file that is being written beside the one in whose place it is to be put. */
export interface FileBeside {
  readonly path: string;
  readonly descriptor: number;
}

/**
 * Makes a file beside `path`, with the permissions of what is `found` there, if anything. Its name cannot be foreseen and
 * nothing may be there already, so that no link in a foreign folder leads the writing elsewhere.
 *
 * @throws the system's error when it cannot be made.
 */
export function openBeside(path: string, found?: Stats): FileBeside {
  const beside = `${path}.${randomUUID()}`;
  const mode = found === undefined ? USUAL : found.mode & PERMISSIONS;
  return { path: beside, descriptor: openSync(beside, 'wx', mode) };
}

/** Gives a file the owner, where that is allowed, and the permissions of another. */
export function copyRights(descriptor: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only the superuser may give files away, and some file systems have no owners: it then belongs to whoever runs this.
  }
  // The process's own mask may have taken permissions away, and a new owner the special ones.
  fchmodSync(descriptor, mode & PERMISSIONS);
}

/** Takes away a file beside another that will not be put in its place. Never throws: what failed before is what people are told. */
export function removeBeside({ path }: FileBeside): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never there, or cannot be taken away.
  }
}
