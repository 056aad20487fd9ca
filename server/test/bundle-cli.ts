import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onNode } from '../../scripts/bundle-options.mjs';
import { listCliBundles } from '../../scripts/cli-bundles.mjs';
import { makeCodeCache } from '../../scripts/make-code-cache.mjs';
import { listServerBundles } from '../../scripts/server-bundles.mjs';
import { findSharedBundle } from './shared-bundles.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The command line bundled as it ships, with what V8 compiled of it, for tests that run it as a process. */
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
  const shared = { ...onNode, absWorkingDir: root };
  const bundles = [...listCliBundles(shared, folder), ...listServerBundles(shared, folder)];
  await Promise.all(bundles.map((options) => build(options)));
  await makeCodeCache(folder);
  return { path: join(folder, 'cli.cjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
