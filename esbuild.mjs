// Bundles everything that ships. `node esbuild.mjs` builds once and prints sizes; `--watch` keeps building.
import { readdir, rm, stat } from 'node:fs/promises';
import { argv } from 'node:process';
import { build, context } from 'esbuild';
import { describeWebServer, everywhere, inBrowser, onNode } from './scripts/bundle-options.mjs';
import { listCliBundles } from './scripts/cli-bundles.mjs';
import { compileAssembly } from './scripts/compile-assembly.mjs';
import { describeEngineBundle } from './scripts/engine-bundle.mjs';
import { generateValidators } from './scripts/generate-validators.mjs';
import { makeCodeCache } from './scripts/make-code-cache.mjs';
import { listServerBundles } from './scripts/server-bundles.mjs';

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...onNode, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
  {
    ...inBrowser,
    entryPoints: ['client/src/extension-web.ts'],
    outfile: 'dist/client-web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  ...listServerBundles(onNode, 'dist'),
  describeWebServer(inBrowser, 'dist/server-web.js'),
  ...listCliBundles(onNode, 'dist'),
  describeEngineBundle(everywhere),
];

await Promise.all([generateValidators(), compileAssembly()]);
if (argv.includes('--watch')) {
  // V8 tells texts apart by their length alone: what it kept of another build must not be there.
  await rm('dist/code-cache', { recursive: true, force: true });
  for (const options of bundles)
    await (await context({ ...options, minify: false, logLevel: 'info' })).watch();
} else {
  await rm('dist', { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
  for (const name of (await readdir('dist')).filter((file) => !file.endsWith('.map')).sort())
    printSize(name, (await stat(`dist/${name}`)).size);
  printSize('code-cache', await makeCodeCache('dist'));
}

/**
 * @param {string} name
 * @param {number} bytes
 */
function printSize(name, bytes) {
  console.log(`dist/${name}`.padEnd(32), `${(bytes / 1000).toFixed(1).padStart(8)} kB`);
}
