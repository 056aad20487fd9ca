import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { markOf } from './mark-of.ts';

/** What is below a folder and is watched. */
export interface WatchedTree {
  /** The folders, the topmost one with them, each with a mark that is another one for another folder. */
  readonly folders: Map<string, string>;
  /** The paths of the files. */
  readonly files: readonly string[];
}

/**
 * Lists what is below a folder now. Links are left out. `isWatched` is asked for the name of each file and folder. What
 * cannot be read is empty.
 */
export function listWatched(
  folder: string,
  isWatched: (name: string, isFile: boolean) => boolean,
): WatchedTree {
  const folders = new Map<string, string>();
  const files: string[] = [];
  const todo = [folder];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    folders.set(path, markOf(path));
    for (const entry of readFolder(path)) {
      const isFile = entry.isFile();
      if ((!isFile && !entry.isDirectory()) || !isWatched(entry.name, isFile)) continue;
      if (isFile) files.push(join(path, entry.name));
      else todo.push(join(path, entry.name));
    }
  }
  return { folders, files };
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
