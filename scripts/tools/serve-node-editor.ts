import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import getPort from 'get-port';
import { installCodeServer } from './install-code-server.ts';
import { cacheFolder } from './project-paths.ts';
import { runLogged } from './run-command.ts';
import { StopError } from './stop-error.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const host = '127.0.0.1';

/** A running VS Code server with a Node extension host. */
export interface NodeEditor {
  /**
   * The address that opens `workspaceFolder` with the extension under development.
   * @param payload more start options of VS Code, as pairs of name and value.
   */
  addressOf(workspaceFolder: string, payload: readonly (readonly [string, string])[]): string;
  /** The name by which VS Code calls a file of this machine. */
  remoteUri(file: string): string;
}

/** Starts the server; it ends, with all processes of its own, when this process ends. */
function startServer(node: string, args: readonly string[], logFile: string): { ended: () => boolean } {
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let over = false;
  child.once('error', () => {
    over = true;
  });
  child.once('exit', () => {
    over = true;
  });
  process.once('exit', () => {
    if (over || child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It ended in the same moment.
    }
  });
  return { ended: () => over };
}

async function waitUntilAnswering(address: string, ended: () => boolean, logFile: string): Promise<void> {
  for (let attempt = 0; attempt < 300 && !ended(); attempt++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new StopError(`The VS Code server does not answer at ${address}. Its output: ${logFile}`);
}

/** Installs a packed extension for a server. */
async function installExtension(
  command: readonly string[],
  serverFolder: string,
  vsix: string,
): Promise<void> {
  const [node = process.execPath, ...args] = command;
  await runLogged(
    'installing the packed extension',
    node,
    [...args, '--install-extension', vsix, '--force'],
    {
      logFile: path.join(cacheFolder, 'install-extension.log'),
    },
  );
  if (!existsSync(path.join(serverFolder, 'extensions', 'extensions.json'))) {
    throw new StopError('The packed extension was not installed.');
  }
}

/**
 * Serves VS Code with a Node extension host on the loopback interface, installing it at the first use.
 * @param vsix a packed extension to install into it before it starts.
 * @throws StopError when it cannot be installed or does not answer within a minute.
 */
export async function serveNodeEditor(vsix?: string): Promise<NodeEditor> {
  const { node, serverMain } = await installCodeServer();
  const port = await getPort({ host });
  const serverFolder = makeTemporaryFolder('server');
  const logFile = path.join(cacheFolder, 'node-editor.log');
  const own = [serverMain, '--accept-server-license-terms', '--server-data-dir', serverFolder];
  if (vsix !== undefined) await installExtension([node, ...own], serverFolder, vsix);
  const args = [
    ...own,
    ...['--host', host, '--port', String(port)],
    '--without-connection-token',
    // A built VS Code runs an extension's tests only with this switch.
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
    ...['--telemetry-level', 'off'],
  ];
  const { ended } = startServer(node, args, logFile);
  const address = `http://${host}:${port}`;
  await waitUntilAnswering(address, ended, logFile);
  const remoteUri = (file: string): string => `vscode-remote://${host}:${port}${file}`;
  return {
    remoteUri,
    addressOf: (workspaceFolder, payload) =>
      `${address}/?folder=${encodeURIComponent(path.resolve(workspaceFolder))}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
  };
}
