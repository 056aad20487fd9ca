import { statSync } from 'node:fs';

/** How the marks of folders begin. */
const FOLDER = 'folder:';

/**
 * Another one whenever a file has changed, or there is another folder, another thing or nothing at a path. What happens inside a
 * folder is no matter. Links are followed.
 */
export function markOf(path: string): string {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) return 'absent';
    const { dev, ino, birthtimeNs, mtimeNs, size } = stats;
    // The number alone would not do: systems give that of a deleted folder to the next one.
    return stats.isDirectory() ? `${FOLDER}${dev}:${ino}:${birthtimeNs}` : `${mtimeNs}:${size}:${ino}`;
  } catch {
    return 'unreadable';
  }
}

/** Whether there was a folder when the mark was taken. */
export function isMarkOfFolder(mark: string): boolean {
  return mark.startsWith(FOLDER);
}
