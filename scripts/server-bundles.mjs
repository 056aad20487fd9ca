import { join } from 'node:path';
import { guidesFile, loadValidatorsLater, validatorsFile } from './load-validators-later.mjs';

/**
 * Leaves the language service to a file beside the server, which is loaded once `initialize` is answered.
 * @type {import('esbuild').Plugin}
 */
const loadServiceLater = {
  name: 'load-service-later',
  setup(build) {
    build.onResolve({ filter: /\/language-service\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './language-service.cjs', external: true } : undefined,
    );
  },
};

/**
 * The protocol's library loads these of Node's modules though it needs them only to look for modules in folders of
 * users and to invent names of pipes, which a server never does; loading them takes a tenth of the whole start.
 * @type {import('esbuild').Plugin}
 */
const leaveOutUnused = {
  name: 'leave-out-unused',
  setup(build) {
    build.onResolve({ filter: /^(node:)?(child_process|crypto)$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * The server as a process, in parts, for a script is compiled whole when it is loaded: `server.cjs` speaks the
 * protocol, `language-service.cjs` knows stats, `validators.cjs` is for values that are not beyond doubt,
 * `schema-guides.cjs` for completion.
 * @param {import('esbuild').BuildOptions} shared what all bundles for Node share
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions[]}
 */
export function listServerBundles(shared, folder) {
  return [
    {
      ...shared,
      // Without import(), which starts Node's loader for modules, files beside the bundle load in half the time.
      supported: { 'dynamic-import': false },
      entryPoints: ['server/src/server.ts'],
      outfile: join(folder, 'server.cjs'),
      plugins: [loadServiceLater, leaveOutUnused],
    },
    {
      ...shared,
      supported: { 'dynamic-import': false },
      entryPoints: ['server/src/language-service.ts'],
      outfile: join(folder, 'language-service.cjs'),
      plugins: [loadValidatorsLater],
    },
    {
      ...shared,
      entryPoints: ['server/src/kinds/generated/validators.js'],
      outfile: join(folder, validatorsFile),
    },
    {
      ...shared,
      entryPoints: ['server/src/kinds/generated/schema-guides.js'],
      outfile: join(folder, guidesFile),
    },
  ];
}
