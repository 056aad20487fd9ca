/** The process that serves VS Code for the browser; started by serve-web-editor.ts, gone when that one is gone. */
import { open } from '@vscode/test-web';
import type { WebServerMessage, WebServerOptions } from './serve-web-editor.ts';

async function waitUntilAnswering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No answer at ${address}`);
}

async function serve(options: WebServerOptions): Promise<void> {
  const { host, port, build, testsFile } = options;
  await open({
    browserType: 'none',
    quality: 'stable',
    commit: build.commit,
    testRunnerDataDir: build.folder,
    extensionDevelopmentPath: options.extensionFolder,
    ...(testsFile === undefined ? {} : { extensionTestsPath: testsFile }),
    folderPath: options.workspaceFolder,
    host,
    port,
    esm: false,
  });
  const address = `http://${host}:${port}`;
  await waitUntilAnswering(address);
  const ready: WebServerMessage = { address };
  process.send?.(ready);
}

process.once('disconnect', () => process.exit(0));
process.once('message', (options: WebServerOptions) => {
  serve(options).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
