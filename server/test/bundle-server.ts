import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const sources = resolve(fileURLToPath(import.meta.url), '../../src');

/** A bundle of the server for tests. */
export interface ServerBundle {
  readonly path: string;
  /** Deletes it. */
  remove(): Promise<void>;
}

/** Bundles the server as a process (`server.ts`) or as a web worker (`server-web.ts`). */
export async function bundleServer(entry: 'server.ts' | 'server-web.ts'): Promise<ServerBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'stat-lens-server-'));
  const isWeb = entry === 'server-web.ts';
  const path = join(folder, 'server.cjs');
  await build({
    entryPoints: [join(sources, entry)],
    outfile: path,
    bundle: true,
    target: 'es2022',
    logLevel: 'warning',
    ...(isWeb
      ? {
          platform: 'browser',
          format: 'iife',
          mainFields: ['browser', 'module', 'main'],
          define: { global: 'globalThis' },
        }
      : { platform: 'node', format: 'cjs', mainFields: ['module', 'main'] }),
  });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
