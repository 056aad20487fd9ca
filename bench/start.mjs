// Bundles the benchmarks, so that what is measured in process is what ships, and runs them.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, '.cache/bench.mjs');

await build({
  entryPoints: [join(root, 'bench/run.ts')],
  outfile,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  // Some packages are CommonJS and ask for Node's own modules with require().
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
exit(spawnSync(execPath, ['--expose-gc', outfile, ...argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
