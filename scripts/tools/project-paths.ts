import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root folder (the one that holds package.json). */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Absolute path of `parts` below the project's root folder. */
export function inProject(...parts: readonly string[]): string {
  return path.join(projectFolder, ...parts);
}

/** Folder for everything that may be deleted at any time and is made again when needed. */
export const cacheFolder = inProject('.cache');
