import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runCommand } from './run-command.ts';
import { StopError } from './stop-error.ts';

/** Says whether this machine has Debian's package tools (Debian, Ubuntu and their kin). */
export function hasDebianPackages(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/dpkg-query') && existsSync('/usr/bin/apt-get');
}

function isInstalled(name: string): boolean {
  const answer = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes('Status: install ok installed');
}

/**
 * Makes sure that Debian packages are installed: installs the missing ones when run as root, else names the
 * command to run. Does nothing when all are there.
 * @param reason what they are needed for, as the end of the sentence "needed for ...".
 * @throws StopError with the command that helps.
 */
export async function installDebianPackages(names: readonly string[], reason: string): Promise<void> {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new StopError(`Missing, needed for ${reason}. Run:\n  sudo apt-get ${install.join(' ')}`);
  }
  console.log(`Installing Debian packages needed for ${reason}: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  await runCommand('apt-get', ['-qq', ...install], { env });
}
