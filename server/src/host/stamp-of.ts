import type { Stats } from 'node:fs';

/** A file that was written again has another time of its last change or, put in the place of the old one, is another file. */
export function stampOf({ ctimeMs, mtimeMs, ino, size }: Stats): string {
  return `${ctimeMs},${mtimeMs},${ino},${size}`;
}
