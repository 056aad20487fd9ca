import { readdirSync } from 'node:fs';
import { pathOfUri } from './path-of-uri.ts';

/** The names of what lies right in a folder; none where nobody can look into it. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(pathOfFolder(folder));
  } catch {
    return [];
  }
}

/** With a slash at its end: on Windows a drive without one is the folder that a process works in there. */
export function pathOfFolder(folder: string): string {
  return pathOfUri(folder.endsWith('/') ? folder : `${folder}/`);
}
