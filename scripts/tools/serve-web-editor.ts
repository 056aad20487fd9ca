import { fork } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import { prepareVscodeWeb, type VscodeWebBuild } from './prepare-vscode-web.ts';
import { cacheFolder } from './project-paths.ts';
import { StopError } from './stop-error.ts';

/** Only this machine can reach the editor. */
const host = '127.0.0.1';

/** What the embedded editor shows and runs. */
export interface WebEditorOptions {
  /** Absolute path of the extension's folder (the one with package.json). */
  readonly extensionFolder: string;
  /** Absolute path of the folder to open; edits stay in the browser and never reach the disk. */
  readonly workspaceFolder: string;
  /** Absolute path of a tests module below `extensionFolder` that the editor runs at once. */
  readonly testsFile?: string;
  /** The port to listen on; a free one when absent. */
  readonly port?: number;
}

/** What the serving process is told. */
export interface WebServerOptions extends WebEditorOptions {
  readonly host: string;
  readonly port: number;
  readonly build: VscodeWebBuild;
}

/** What the serving process answers when a browser may come. */
export interface WebServerMessage {
  readonly address: string;
}

async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted === undefined) return getPort({ host });
  const port = await getPort({ host, port: wanted });
  if (port !== wanted)
    throw new StopError(`Port ${wanted} is in use. Choose another one or leave --port out.`);
  return port;
}

/**
 * Serves VS Code for the browser with the extension, on the loopback interface, as long as this process lives.
 * @returns the address to open in a browser.
 * @throws StopError when the port is taken or the server does not start.
 */
export async function serveWebEditor(options: WebEditorOptions): Promise<string> {
  const port = await choosePort(options.port);
  const serverOptions: WebServerOptions = { ...options, host, port, build: prepareVscodeWeb() };
  const logFile = path.join(cacheFolder, 'web-editor.log');
  mkdirSync(cacheFolder, { recursive: true });
  const program = fileURLToPath(new URL('./web-editor-server.ts', import.meta.url));
  const server = fork(program, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  process.once('exit', () => server.kill());
  const log = createWriteStream(logFile);
  server.stdout?.pipe(log);
  server.stderr?.pipe(log);
  return new Promise((resolve, reject) => {
    server.once('message', ({ address }: WebServerMessage) => resolve(address));
    server.once('exit', () =>
      reject(new StopError(`The embedded editor did not start. Its output: ${logFile}`)),
    );
    server.send(serverOptions);
  });
}
