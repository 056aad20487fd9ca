import { inProject, projectFolder } from './project-paths.ts';
import { runSuiteInBrowser } from './run-suite-in-browser.ts';
import { serveNodeEditor } from './serve-node-editor.ts';
import { copyToTemporaryFolder } from './temporary-folder.ts';

/**
 * Runs a compiled suite in the Node extension host of the npm-packaged VS Code server on a copy of the fixture.
 * @returns 0 when all tests passed.
 */
export async function runNodeHost(testsFile: string): Promise<number> {
  const editor = await serveNodeEditor();
  console.log('\nNode host: VS Code server from npm, extension and server in Node processes');
  const workspaceFolder = copyToTemporaryFolder(inProject('client', 'test', 'fixture'), 'node');
  const address = editor.addressOf(workspaceFolder, [
    ['extensionDevelopmentPath', editor.remoteUri(projectFolder)],
    ['extensionTestsPath', editor.remoteUri(testsFile)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ]);
  return runSuiteInBrowser(address);
}
