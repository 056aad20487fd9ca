import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packExtension } from './pack-extension.ts';
import { inProject } from './project-paths.ts';
import { runSuiteInBrowser } from './run-suite-in-browser.ts';
import { serveNodeEditor } from './serve-node-editor.ts';
import { copyToTemporaryFolder, makeTemporaryFolder } from './temporary-folder.ts';

/**
 * Runs a compiled suite in the Node extension host of the npm-packaged VS Code server on a copy of the fixture, with
 * the extension installed from its package as people install it.
 * @returns 0 when all tests passed.
 */
export async function runNodeHost(testsFile: string): Promise<number> {
  const vsix = path.join(makeTemporaryFolder('vsix'), 'stat-lens.vsix');
  await packExtension(vsix);
  const editor = await serveNodeEditor(vsix);
  console.log(
    '\nNode host: VS Code server from npm with the packed extension, client and server in Node processes',
  );
  const workspaceFolder = copyToTemporaryFolder(inProject('client', 'test', 'fixture'), 'node');
  const address = editor.addressOf(workspaceFolder, [
    ['extensionDevelopmentPath', editor.remoteUri(makeSuiteExtension())],
    ['extensionTestsPath', editor.remoteUri(testsFile)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ]);
  return runSuiteInBrowser(address);
}

/** An extension that does nothing: tests run only beside one under development, which ours, installed, is not. */
function makeSuiteExtension(): string {
  const folder = makeTemporaryFolder('suite');
  const manifest = {
    name: 'suite',
    publisher: 'stat-lens',
    version: '0.0.0',
    engines: { vscode: '^1.91.0' },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
