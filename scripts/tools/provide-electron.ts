import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { download } from '@vscode/test-electron';
import { findVscode } from './find-vscode.ts';
import { hasDebianPackages, installDebianPackages } from './install-debian-packages.ts';
import { cacheFolder } from './project-paths.ts';
import { StopError } from './stop-error.ts';

/** Where @vscode/test-electron asks for VS Code. */
const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';

/** How long the server may take to answer before VS Code counts as not downloadable, in milliseconds. */
const answerLimit = 5000;

/** What VS Code needs of Debian beside itself. */
const libraryPackages = ['libnss3', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libxkbfile1', 'libsecret-1-0'];

/** Says within five seconds whether VS Code can be downloaded here. */
export async function canDownloadVscode(): Promise<boolean> {
  const response = await fetch(updateServer, { signal: AbortSignal.timeout(answerLimit) }).catch(
    () => undefined,
  );
  return response?.ok ?? false;
}

function missingLibraries(program: string): string[] {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').filter((line) => line.includes('not found'));
}

async function provideLibraries(program: string): Promise<void> {
  if (missingLibraries(program).length === 0) return;
  if (hasDebianPackages()) await installDebianPackages(libraryPackages, 'the VS Code desktop application');
  const missing = missingLibraries(program);
  if (missing.length > 0) throw new StopError(`${program} cannot start here:\n${missing.join('\n')}`);
}

/**
 * Provides a VS Code desktop application that starts here: the installed one, else the newest one, downloaded once.
 * @returns the absolute path of the program.
 * @throws StopError when there is none and none can be downloaded, or libraries are missing.
 */
export async function provideElectron(): Promise<string> {
  const installed = findVscode();
  if (installed === undefined && !(await canDownloadVscode())) {
    throw new StopError(
      'No VS Code is installed (VSCODE_PATH, or code on PATH) and none can be downloaded here; ' +
        'npm run test:node-host needs neither.',
    );
  }
  const program = installed ?? (await download({ cachePath: path.join(cacheFolder, 'vscode') }));
  await provideLibraries(program);
  return program;
}
