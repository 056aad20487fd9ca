/** `npm run test:web-host`: the editor suites in VS Code for the browser, where extension and server are web workers. */
import { buildEditorTests } from './build-editor-tests.ts';
import { buildExtension } from './tools/build-extension.ts';
import { runMain } from './tools/run-main.ts';
import { runWebHost } from './tools/run-web-host.ts';

void runMain(async () => {
  await buildExtension();
  return runWebHost(await buildEditorTests('web'));
});
