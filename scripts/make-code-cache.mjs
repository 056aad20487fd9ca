import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { arch, execPath, platform, versions } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const recorder = join(root, 'scripts/tools/code-cache-recorder.cjs');

/** What a check may end with that has done its work (`server/src/cli/exit-code.ts`). */
const ENDINGS = [0, 1, 2];

/** How long the server may take for everything, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Keeps beside the bundles in `folder` what V8 has compiled of the command line when it has run, so that the next run need
 * not compile it (`cli/loading/part-loader.ts`): for the V8 that runs now, as others take no notice of it.
 * Answers how many bytes that is. Throws when a check cannot be run, or the server does not end well.
 * @param {string} folder
 */
export async function makeCodeCache(folder) {
  const into = resolve(folder, `code-cache/${versions.v8}-${platform}-${arch}`);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  // Where there is none, the parts are not loaded in the way that can be listened to; V8 refuses an empty one.
  writeFileSync(join(into, 'cli-main.cjs.bin'), '');
  const cli = resolve(folder, 'cli.cjs');
  const project = mkdtempSync(join(tmpdir(), 'stat-lens-project-'));
  try {
    run([cli, 'init', '--yes'], project, {});
    // As small as can be: with settings, more is needed.
    rmSync(join(project, 'statlens.config.json'));
    // Of each part the first run that loads it counts. One file without problems comes first, for what its check needs
    // shall be compiled, and nothing more; then all that can be found.
    const recorded = ['--require', recorder, cli, 'check'];
    run([...recorded, 'npcs/ada.npc.json'], project, { STAT_LENS_RECORD_INTO: into });
    run([...recorded, '--format', 'json'], join(root, 'samples/broken'), { STAT_LENS_RECORD_INTO: into });
    await talkToServer(['--require', recorder, cli, 'lsp', '--stdio'], project, {
      STAT_LENS_RECORD_INTO: into,
    });
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
  return readdirSync(into).reduce((sum, name) => sum + statSync(join(into, name)).size, 0);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} env
 */
function run(args, cwd, env) {
  const { status, stderr } = spawnSync(execPath, args, { cwd, env, encoding: 'utf8' });
  if (!ENDINGS.includes(status ?? -1)) throw new Error(`${args.join(' ')} failed: ${stderr}`);
}

/**
 * Starts the server on a project, lets it read that, and ends it.
 * @param {readonly string[]} args
 * @param {string} project
 * @param {Record<string, string>} env
 */
async function talkToServer(args, project, env) {
  const server = spawn(execPath, args, {
    cwd: project,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    // A server that does not answer must not hold up the build for ever.
    timeout: PATIENCE,
  });
  const ended = once(server, 'exit');
  const client = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.onRequest(() => null);
  client.listen();
  const uri = pathToFileURL(project).href;
  const capabilities = { textDocument: { diagnostic: {} } };
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'project' }],
    capabilities,
  });
  await client.sendNotification('initialized', {});
  await client.sendRequest('workspace/symbol', { query: 'a' });
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  const [code] = await ended;
  client.dispose();
  if (code !== 0) throw new Error(`The server ended with ${code}`);
}
