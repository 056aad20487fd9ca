import { findProgram } from './find-program.ts';
import { hasDebianPackages, installDebianPackages } from './install-debian-packages.ts';
import { StopError } from './stop-error.ts';

/**
 * The zsh in which completion is tested: that on PATH, else Debian's, installed now (as root on Debian).
 * @throws StopError with the command or address that helps.
 */
export async function findZsh(): Promise<string> {
  const found = findProgram(['zsh']);
  if (found !== undefined) return found;
  if (!hasDebianPackages()) throw new StopError('No zsh found. Install it: https://www.zsh.org');
  await installDebianPackages(['zsh'], 'tests of completion in zsh');
  const installed = findProgram(['zsh']);
  if (installed === undefined) throw new StopError('Debian installed zsh, but it is not on PATH.');
  return installed;
}
