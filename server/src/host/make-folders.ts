import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder at `path`, and those above it that are not there yet. One after the other, because Node's own
 * recursive mode never comes back where the system lets nobody make folders and says that there is nothing (`/proc`).
 *
 * @throws the system's error where a folder cannot be made.
 */
export function makeFolders(path: string): void {
  const missing: string[] = [];
  let folder = path;
  while (statSync(folder, { throwIfNoEntry: false }) === undefined && dirname(folder) !== folder) {
    missing.push(folder);
    folder = dirname(folder);
  }
  for (const next of missing.toReversed()) makeFolder(next);
}

/** Makes one folder; that somebody else has made it meanwhile is fine. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
