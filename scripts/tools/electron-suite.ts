/** The process that drives the VS Code desktop application; run-electron.ts starts it, below a display if need be. */
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { inProject, projectFolder } from './project-paths.ts';
import { runMain } from './run-main.ts';
import { StopError } from './stop-error.ts';
import { copyToTemporaryFolder, makeTemporaryFolder } from './temporary-folder.ts';

void runMain(async () => {
  const [program, testsFile] = process.argv.slice(2);
  if (program === undefined || testsFile === undefined)
    throw new StopError('Usage: electron-suite <program> <tests>');
  const profile = makeTemporaryFolder('profile');
  const launchArgs = [
    copyToTemporaryFolder(inProject('client', 'test', 'fixture'), 'desktop'),
    `--user-data-dir=${path.join(profile, 'user')}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    '--disable-extensions',
    '--disable-gpu',
  ];
  try {
    return await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: testsFile,
      launchArgs,
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
});
