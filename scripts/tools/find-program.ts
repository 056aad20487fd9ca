import { accessSync, constants } from 'node:fs';
import path from 'node:path';

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first program that exists of `candidates`: an absolute path is taken as it is, a bare name is looked up
 * in the folders of PATH (with `.exe`, `.cmd` on Windows). Undefined when none exists.
 */
export function findProgram(candidates: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  return candidates
    .flatMap((candidate) =>
      path.isAbsolute(candidate) ? [candidate] : folders.map((folder) => path.join(folder, candidate)),
    )
    .flatMap((file) => endings.map((ending) => file + ending))
    .find(isExecutable);
}
