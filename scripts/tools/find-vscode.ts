import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from './find-program.ts';
import { StopError } from './stop-error.ts';

/** Where the program is, seen from the folder of the command line script `code`. */
const programsBesideScript = [
  ['..', 'code'],
  ['..', '..', '..', '..', 'MacOS', 'Electron'],
  ['..', '..', '..', '..', 'MacOS', 'Code'],
  ['..', 'Code.exe'],
];

/** The program that the command line script `code` would start; the script itself does not wait for tests. */
function findProgramOf(script: string): string | undefined {
  const folder = path.dirname(realpathSync(script));
  return programsBesideScript.map((parts) => path.resolve(folder, ...parts)).find((file) => existsSync(file));
}

/**
 * The installed VS Code: VSCODE_PATH (the program, not the script `code`), else the one whose `code` is on PATH.
 * Undefined when there is none.
 * @throws StopError when VSCODE_PATH names nothing that can be started.
 */
export function findVscode(): string | undefined {
  const wanted = process.env.VSCODE_PATH;
  if (wanted !== undefined && wanted !== '') {
    const found = findProgram([path.resolve(wanted)]);
    if (found === undefined) throw new StopError(`VSCODE_PATH is "${wanted}", which is not a program.`);
    return found;
  }
  const script = findProgram(['code']);
  return script === undefined ? undefined : findProgramOf(script);
}
