/**
 * What all bundles share. jsonc-parser's `main` is a UMD build that cannot be bundled: its ES module must be taken.
 * @type {import('esbuild').BuildOptions}
 */
export const everywhere = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  // Texts are handed over, never read from a file.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
  mainFields: ['module', 'main'],
};

/**
 * What bundles for Node share.
 * @type {import('esbuild').BuildOptions}
 */
export const onNode = { ...everywhere, platform: 'node', target: 'node20', format: 'cjs' };

/**
 * What bundles for browsers share.
 * @type {import('esbuild').BuildOptions}
 */
export const inBrowser = {
  ...everywhere,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
  define: { global: 'globalThis' },
};

/**
 * The server as a web worker.
 * @param {import('esbuild').BuildOptions} shared what all bundles for browsers share
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
export function describeWebServer(shared, outfile) {
  return { ...shared, entryPoints: ['server/src/server-web.ts'], outfile, format: 'iife' };
}
