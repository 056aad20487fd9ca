import { createHash } from 'node:crypto';
import type { Shard } from './selection.ts';

/** Says whether a file belongs to a part of all files: by its path, so that it is in the same part on every machine. */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUIntBE(0, 6) % count === index - 1;
}
