import { type Stats, writeFileSync } from 'node:fs';
import { sync as writeFileAtomicSync } from 'write-file-atomic';

/** Permissions and owner of a file. */
type FileRights = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/**
 * Puts `bytes` in the place of what is at `path`, as a whole or not at all, with the permissions and owner of what was there, or
 * those of `rights`.
 *
 * @throws a system error, with nothing changed.
 */
export function writeWholeFile(path: string, bytes: Uint8Array, rights?: FileRights): void {
  // What the package writes itself, it writes once: of a disk that fills up the beginning would be taken for the whole.
  const tmpfileCreated = (beside: string) => writeFileSync(beside, bytes);
  const given = rights && { mode: rights.mode, chown: { uid: rights.uid, gid: rights.gid } };
  writeFileAtomicSync(path, undefined, { tmpfileCreated, ...given });
}
