import { findProgram } from './find-program.ts';
import { hasDebianPackages, installDebianPackages } from './install-debian-packages.ts';
import { StopError } from './stop-error.ts';

/** Says whether this machine has no display for a program with windows. */
export function lacksDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/**
 * Finds `xvfb-run`, which gives a program a display on a machine without one; as root on Debian it is installed.
 * @throws StopError with the command that helps.
 */
export async function provideXvfb(): Promise<string> {
  const reason = 'VS Code on a machine without a display';
  if (findProgram(['xvfb-run']) === undefined && hasDebianPackages()) {
    await installDebianPackages(['xvfb', 'xauth'], reason);
  }
  const found = findProgram(['xvfb-run']);
  if (found === undefined) throw new StopError(`Missing, needed for ${reason}: xvfb-run. Install Xvfb.`);
  return found;
}
