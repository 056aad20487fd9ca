import { join } from 'node:path';
import { leaveOutRuleTexts } from './leave-out-rule-texts.mjs';
import { loadValidatorsLater } from './load-validators-later.mjs';

/** What the command line loads only when it is called for, by the module its source names. */
const chunks = new Map([
  ['./check.ts', './cli-check.cjs'],
  ['./show.ts', './cli-show.cjs'],
  ['./explain.ts', './cli-explain.cjs'],
  ['./schema.ts', './cli-schema.cjs'],
  ['./init.ts', './cli-init.cjs'],
  ['./diff.ts', './cli-diff.cjs'],
  ['./migrate.ts', './cli-migrate.cjs'],
  ['./why.ts', './cli-why.cjs'],
  ['./select-files.ts', './cli-select.cjs'],
  ['../fixing/fix-files.ts', './cli-fix.cjs'],
  ['./formats/format-report.ts', './cli-formats.cjs'],
  ['./xml-reports.ts', './cli-xml.cjs'],
  ['./rule-texts.ts', './cli-rule-texts.cjs'],
  ['../host/write-report-file.ts', './cli-write.cjs'],
  ['../baseline/update-baselines.ts', './cli-baseline.cjs'],
  ['../formats/effective-text.ts', './cli-tables.cjs'],
  ['./server.ts', './server.cjs'],
]);

/**
 * Turns the imports of `chunks` into files beside the bundle.
 * @type {import('esbuild').Plugin}
 */
const loadChunks = {
  name: 'load-chunks',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
      const file = kind === 'dynamic-import' ? chunks.get(path) : undefined;
      return file === undefined ? undefined : { path: file, external: true };
    });
  },
};

/**
 * Commander asks for child processes when it is loaded, though it needs them only for commands that are programs of
 * their own, of which we have none; loading them takes longer than all of commander.
 * @type {import('esbuild').Plugin}
 */
const leaveOutChildProcess = {
  name: 'leave-out-child-process',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * The command line in parts, for a script is compiled whole when it is loaded: `cli.cjs` understands the command line
 * and answers `--help`, the others do the work of a command each, `cli-fix.cjs` mends files, `cli-baseline.cjs` writes
 * baselines, `cli-tables.cjs` prints tables; `cli-formats.cjs` makes reports in other forms than text and JSON, for which
 * `cli-xml.cjs` writes XML and `cli-rule-texts.cjs` describes rules, and `cli-write.cjs` writes them to files. `stat-lens lsp` loads `server.cjs`, and the validators stand beside that.
 * `cli-select.cjs` finds files by more than their paths.
 * @param {import('esbuild').BuildOptions} shared what all bundles for Node share
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions[]}
 */
export function listCliBundles(shared, folder) {
  // Without import(), which starts Node's loader for modules, files beside the bundle load in half the time.
  const onDemand = { ...shared, supported: { 'dynamic-import': false } };
  return [
    {
      ...onDemand,
      entryPoints: ['server/src/cli.ts'],
      outfile: join(folder, 'cli.cjs'),
      plugins: [loadChunks, leaveOutChildProcess],
      banner: { js: '#!/usr/bin/env node' },
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/check.ts'],
      outfile: join(folder, 'cli-check.cjs'),
      plugins: [loadChunks, loadValidatorsLater, leaveOutRuleTexts],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/selecting/select-files.ts'],
      outfile: join(folder, 'cli-select.cjs'),
      plugins: [loadChunks, loadValidatorsLater],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/formats/format-report.ts'],
      outfile: join(folder, 'cli-formats.cjs'),
      plugins: [loadChunks],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/formats/xml-reports.ts'],
      outfile: join(folder, 'cli-xml.cjs'),
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/formats/rule-texts.ts'],
      outfile: join(folder, 'cli-rule-texts.cjs'),
      plugins: [loadValidatorsLater],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/host/write-report-file.ts'],
      outfile: join(folder, 'cli-write.cjs'),
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/fixing/fix-files.ts'],
      outfile: join(folder, 'cli-fix.cjs'),
      plugins: [loadValidatorsLater, leaveOutRuleTexts],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/baseline/update-baselines.ts'],
      outfile: join(folder, 'cli-baseline.cjs'),
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/show.ts'],
      outfile: join(folder, 'cli-show.cjs'),
      plugins: [loadChunks, loadValidatorsLater],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/explain.ts'],
      outfile: join(folder, 'cli-explain.cjs'),
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/migrate.ts'],
      outfile: join(folder, 'cli-migrate.cjs'),
      plugins: [loadValidatorsLater, leaveOutRuleTexts],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/diff.ts'],
      outfile: join(folder, 'cli-diff.cjs'),
      plugins: [loadValidatorsLater],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/why.ts'],
      outfile: join(folder, 'cli-why.cjs'),
      plugins: [loadChunks, loadValidatorsLater],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/init.ts'],
      outfile: join(folder, 'cli-init.cjs'),
      plugins: [loadValidatorsLater],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/commands/schema.ts'],
      outfile: join(folder, 'cli-schema.cjs'),
      plugins: [loadValidatorsLater, leaveOutRuleTexts],
    },
    {
      ...onDemand,
      entryPoints: ['server/src/cli/formats/effective-text.ts'],
      outfile: join(folder, 'cli-tables.cjs'),
    },
  ];
}
