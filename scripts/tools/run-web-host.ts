import { inProject, projectFolder } from './project-paths.ts';
import { runSuiteInBrowser } from './run-suite-in-browser.ts';
import { serveWebEditor } from './serve-web-editor.ts';
import { copyToTemporaryFolder } from './temporary-folder.ts';

/**
 * Runs a compiled suite in VS Code for the browser on a copy of the fixture.
 * @returns 0 when all tests passed.
 */
export async function runWebHost(testsFile: string): Promise<number> {
  console.log('\nWeb host: VS Code for the browser, extension and server in web workers');
  const workspaceFolder = copyToTemporaryFolder(inProject('client', 'test', 'fixture'), 'web');
  const address = await serveWebEditor({ extensionFolder: projectFolder, workspaceFolder, testsFile });
  return runSuiteInBrowser(address);
}
