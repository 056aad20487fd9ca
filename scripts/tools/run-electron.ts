import { fileURLToPath } from 'node:url';
import { lacksDisplay, provideXvfb } from './provide-display.ts';
import { runForExitCode } from './run-command.ts';

/**
 * Runs a compiled suite in the VS Code desktop application on a copy of the fixture, with settings and extensions of
 * its own, on a display made for it where there is none.
 * @param program absolute path of VS Code's program.
 * @returns 0 when all tests passed.
 * @throws StopError when there is no display and none can be made.
 */
export async function runElectron(program: string, testsFile: string): Promise<number> {
  const xvfb = lacksDisplay() ? [await provideXvfb(), '-a'] : [];
  console.log(`\nNode host: VS Code desktop application ${program}`);
  const script = fileURLToPath(new URL('./electron-suite.ts', import.meta.url));
  const [command = process.execPath, ...args] = [
    ...xvfb,
    process.execPath,
    ...process.execArgv,
    script,
    program,
    testsFile,
  ];
  return runForExitCode(command, args, { stdio: 'inherit' });
}
