/** `npm run test:electron`: the editor suites in the VS Code desktop application, installed or downloaded. */
import { buildEditorTests } from './build-editor-tests.ts';
import { buildExtension } from './tools/build-extension.ts';
import { provideElectron } from './tools/provide-electron.ts';
import { runElectron } from './tools/run-electron.ts';
import { runMain } from './tools/run-main.ts';

void runMain(async () => {
  const program = await provideElectron();
  await buildExtension();
  return runElectron(program, await buildEditorTests('node'));
});
