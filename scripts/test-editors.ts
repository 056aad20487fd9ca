/** Part of `npm test`: the server in Neovim, and the editor suites in both kinds of extension host, as this machine can run them. */
import { buildEditorTests } from './build-editor-tests.ts';
import { buildExtension } from './tools/build-extension.ts';
import { findVscode } from './tools/find-vscode.ts';
import { isCodeServerInstalled } from './tools/install-code-server.ts';
import { provideElectron } from './tools/provide-electron.ts';
import { runElectron } from './tools/run-electron.ts';
import { runMain } from './tools/run-main.ts';
import { runNeovim } from './tools/run-neovim.ts';
import { runNodeHost } from './tools/run-node-host.ts';
import { runWebHost } from './tools/run-web-host.ts';
import { StopError } from './tools/stop-error.ts';

/**
 * The desktop application to test in, if that is the quicker way; else undefined, and the npm-packaged server it is.
 * An installed VS Code comes first, then an installed server, then a download.
 */
async function chooseElectron(): Promise<string | undefined> {
  if (findVscode() === undefined && isCodeServerInstalled()) return undefined;
  try {
    return await provideElectron();
  } catch (error) {
    if (!(error instanceof StopError)) throw error;
    console.log(`\nNot in the VS Code desktop application: ${error.message}`);
    return undefined;
  }
}

async function runNodeSuite(testsFile: string): Promise<number> {
  const program = await chooseElectron();
  return program === undefined ? runNodeHost(testsFile) : runElectron(program, testsFile);
}

void runMain(async () => {
  await buildExtension();
  const neovim = await runNeovim();
  const web = await runWebHost(await buildEditorTests('web'));
  const node = await runNodeSuite(await buildEditorTests('node'));
  return neovim === 0 && web === 0 && node === 0 ? 0 : 1;
});
