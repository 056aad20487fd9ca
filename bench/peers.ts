import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What we compare with, in the versions we compare with. They are installed for benchmarks only, beside the project. */
const PEERS = {
  'ajv-cli': '5.0.0',
  '@sourcemeta/jsonschema': '16.11.0',
  'vscode-json-languageservice': '5.7.2',
  'vscode-langservers-extracted': '4.10.0',
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the peers once and answers the folder whose `node_modules` has them. */
export async function installPeers(): Promise<string> {
  const folder = join(root, '.cache/bench-peers');
  if (existsSync(join(folder, 'node_modules'))) return folder;
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  await writeFile(join(half, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: half,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error('The peers could not be installed: run `npm run bench` again with the registry in reach');
  await rename(half, folder);
  return folder;
}
