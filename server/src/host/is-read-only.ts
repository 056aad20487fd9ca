import type { Stats } from 'node:fs';

/** The permissions to write: of the owner, of the group, of all. */
const ANYBODY_WRITES = 0o222;

/** Says whether nobody has the permission to write a file. Root may all the same, but shall not. */
export function isReadOnly({ mode }: Pick<Stats, 'mode'>): boolean {
  return (mode & ANYBODY_WRITES) === 0;
}
