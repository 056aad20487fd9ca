import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { listCliBundles } from '../../scripts/cli-bundles.mjs';
import { listServerBundles } from '../../scripts/server-bundles.mjs';
import { findSharedBundle } from './shared-bundles.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The command line bundled as it ships, for tests that run it as a process. */
export interface CliBundle {
  /** `cli.cjs`. */
  readonly path: string;
  /** Deletes it. */
  readonly remove: () => void;
}

/** The command line, and the server that `stat-lens lsp` starts: bundled for this run already, or now. */
export async function bundleCli(): Promise<CliBundle> {
  const shared = findSharedBundle('cli');
  return shared === undefined ? makeBundle() : { path: shared, remove: () => {} };
}

async function makeBundle(): Promise<CliBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'stat-lens-cli-'));
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  };
  const bundles = [...listCliBundles(shared, folder), ...listServerBundles(shared, folder)];
  await Promise.all(bundles.map((options) => build(options)));
  return { path: join(folder, 'cli.cjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
