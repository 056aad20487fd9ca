import path from 'node:path';
import { findProgram } from './find-program.ts';
import { hasDebianPackages, installDebianPackages } from './install-debian-packages.ts';
import { StopError } from './stop-error.ts';

/**
 * The Neovim that tests the server in another editor: NEOVIM_PATH, else `nvim` on PATH, else Debian's `neovim`
 * installed now (as root on Debian).
 * @throws StopError with the command or address that helps.
 */
export async function findNeovim(): Promise<string> {
  const wanted = process.env.NEOVIM_PATH;
  if (wanted !== undefined && wanted !== '') {
    const found = findProgram([path.resolve(wanted)]);
    if (found === undefined) throw new StopError(`NEOVIM_PATH is "${wanted}", which is not a program.`);
    return found;
  }
  const found = findProgram(['nvim']);
  if (found !== undefined) return found;
  if (!hasDebianPackages()) {
    throw new StopError('No Neovim found. Install it: https://neovim.io (or set NEOVIM_PATH)');
  }
  await installDebianPackages(['neovim'], 'tests in Neovim');
  const installed = findProgram(['nvim']);
  if (installed === undefined) throw new StopError('Debian installed neovim, but nvim is not on PATH.');
  return installed;
}
