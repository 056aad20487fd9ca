/** `npm run test:node-host`: the editor suites in the Node extension host of a current VS Code, installed from npm. */
import { buildEditorTests } from './build-editor-tests.ts';
import { buildExtension } from './tools/build-extension.ts';
import { runMain } from './tools/run-main.ts';
import { runNodeHost } from './tools/run-node-host.ts';

void runMain(async () => {
  await buildExtension();
  return runNodeHost(await buildEditorTests('node'));
});
