import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { describeWebServer, inBrowser, onNode } from '../../scripts/bundle-options.mjs';
import { listServerBundles } from '../../scripts/server-bundles.mjs';
import { findSharedBundle } from './shared-bundles.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** A bundle of the server for tests. */
export interface ServerBundle {
  readonly path: string;
  /** Deletes it. */
  remove(): Promise<void>;
}

/** Bundles the server as a process, in the parts in which it ships. */
export function bundleServer(): Promise<ServerBundle> {
  return bundle('server', (folder) => listServerBundles({ ...onNode, absWorkingDir: root }, folder));
}

/** Bundles the server as a web worker. */
export function bundleWebServer(): Promise<ServerBundle> {
  return bundle('webServer', (folder) => [
    describeWebServer({ ...inBrowser, absWorkingDir: root }, join(folder, 'server.cjs')),
  ]);
}

async function bundle(
  name: 'server' | 'webServer',
  list: (folder: string) => readonly BuildOptions[],
): Promise<ServerBundle> {
  const shared = findSharedBundle(name);
  if (shared !== undefined) return { path: shared, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'stat-lens-server-'));
  await Promise.all(list(folder).map((options) => build(options)));
  return { path: join(folder, 'server.cjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}
