/** `npm start`: VS Code in the browser with the extension on the sample projects, on this machine only. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { buildExtension } from './tools/build-extension.ts';
import { inProject, projectFolder } from './tools/project-paths.ts';
import { runMain } from './tools/run-main.ts';
import { serveWebEditor } from './tools/serve-web-editor.ts';
import { StopError } from './tools/stop-error.ts';

interface StartOptions {
  readonly folder: string;
  readonly port?: number;
  readonly build: boolean;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
  }
  return port;
}

function parseOptions(): StartOptions {
  return new Command()
    .name('npm start --')
    .description('Opens VS Code for the browser with Stat Lens. Stop it with Ctrl-C.')
    .option('--folder <dir>', 'folder to open', inProject('samples'))
    .option('--port <number>', 'port to listen on (default: a free one)', parsePort)
    .option('--no-build', 'take the bundles in dist as they are')
    .parse()
    .opts<StartOptions>();
}

function resolveFolder(folder: string): string {
  // npm runs scripts in the project's folder; INIT_CWD is where the person is.
  const resolved = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (statSync(resolved, { throwIfNoEntry: false })?.isDirectory()) return resolved;
  throw new StopError(`There is no folder ${resolved}`);
}

async function start(): Promise<number> {
  const options = parseOptions();
  const workspaceFolder = resolveFolder(options.folder);
  if (options.build) await buildExtension();
  const address = await serveWebEditor({
    extensionFolder: projectFolder,
    workspaceFolder,
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  console.log(`
Stat Lens is open on ${workspaceFolder}

  ${address}

Open this address in a browser. Edits stay in the browser; files on disk do not change. Ctrl-C stops.`);
  return new Promise(() => {
    // It goes on until a signal ends it.
  });
}

void runMain(start, 0);
