import { readFile } from 'node:fs/promises';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { inProject } from './tools/project-paths.ts';

/** The kinds of extension host that the suite is compiled for. */
export type Host = 'node' | 'web';

/**
 * Bundles mocha's browser build as the plain script that it is. Its package says "type": "module", so the script
 * would otherwise see, and replace, the `module.exports` of the whole bundle.
 */
const mochaAsScript: Plugin = {
  name: 'mocha-as-script',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: `const exports = undefined, module = undefined, define = undefined;\n${text}` };
    });
  },
};

/**
 * Compiles the suites of `client/test` for one kind of host, as a CommonJS module that exports `run()`. Both bundles
 * hold the browser build of mocha, which needs nothing of Node and so runs in a web worker too.
 * @returns the absolute path of the compiled module.
 */
export async function buildEditorTests(host: Host): Promise<string> {
  const outfile = inProject('out', 'editor-tests', host, 'index.js');
  const options: BuildOptions = {
    entryPoints: [inProject('client', 'test', 'suite', 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    mainFields: ['module', 'main'],
    target: 'es2022',
    // `SUITE=Hover npm run test:node-host` runs only tests with names like this.
    define: { WANTED_TESTS: JSON.stringify(process.env.SUITE ?? '') },
    external: ['vscode'],
    plugins: [mochaAsScript],
    sourcemap: 'linked',
    logLevel: 'warning',
  };
  await build(options);
  return outfile;
}
