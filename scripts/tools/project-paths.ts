import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root folder (the one that holds package.json). */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Absolute path of `parts` below the project's root folder. */
export function inProject(...parts: readonly string[]): string {
  return path.join(projectFolder, ...parts);
}

/** Folder for this checkout's leftovers; it may be deleted at any time and is made again when needed. */
export const cacheFolder = inProject('.cache');

/** Folder for large tools that are the same in every checkout of this user; it may be deleted at any time too. */
export const sharedCacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
  'stat-lens',
);
