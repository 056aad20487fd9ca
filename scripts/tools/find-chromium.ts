import path from 'node:path';
import { chromium } from 'playwright-core';
import { findProgram } from './find-program.ts';
import { hasDebianPackages, installDebianPackages } from './install-debian-packages.ts';
import { StopError } from './stop-error.ts';

function usualPlaces(): string[] {
  const windowsFolders = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ];
  return [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsFolders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    chromium.executablePath(),
  ];
}

/**
 * The browser that real-editor tests drive: CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else one
 * that Playwright installed, else Debian's `chromium` installed now (as root on Debian).
 * @throws StopError with the one command that helps.
 */
export async function findChromium(): Promise<string> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== undefined && wanted !== '') {
    const found = findProgram([path.resolve(wanted)]);
    if (found === undefined) throw new StopError(`CHROMIUM_PATH is "${wanted}", which is not a program.`);
    return found;
  }
  const found = findProgram(usualPlaces());
  if (found !== undefined) return found;
  if (!hasDebianPackages()) {
    throw new StopError('No Chromium, Chrome or Edge found. Run:\n  npx playwright-core install chromium');
  }
  await installDebianPackages(['chromium'], 'tests in a real editor');
  const installed = findProgram(['chromium']);
  if (installed === undefined) throw new StopError('Debian installed chromium, but it is not on PATH.');
  return installed;
}
