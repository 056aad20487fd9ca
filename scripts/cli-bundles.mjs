import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropUnusedParserParts } from './drop-unused-parser-parts.mjs';
import { leaveOutRuleTexts } from './leave-out-rule-texts.mjs';
import { laterEntry, loadLater } from './load-later.mjs';
import { loadValidatorsLater } from './load-validators-later.mjs';
import { writeAsCjs } from './write-as-cjs.mjs';

/** The commands but for `check`: nobody waits for them a thousand times a day, so they share one file. */
const commands = [
  'config',
  'diff',
  'explain',
  'init',
  'list',
  'merge-reports',
  'migrate',
  'schema',
  'show',
  'test',
  'why',
];

/** What the command line loads only when it is called for, by the module its source names. */
const chunks = new Map([
  ['../commands/check.ts', './cli-check.cjs'],
  ['./select-files.ts', './cli-select.cjs'],
  ['./select-changed.ts', './cli-git.cjs'],
  ['../fixing/fix-files.ts', './cli-fix.cjs'],
  ['../formats/format-report.ts', './cli-formats.cjs'],
  ['./repository-names.ts', './cli-formats.cjs'],
  ['./xml-reports.ts', './cli-xml.cjs'],
  ['./rule-texts.ts', './cli-rule-texts.cjs'],
  ['./html/html-report.ts', './cli-html.cjs'],
  ['../../host/write-report-file.ts', './cli-write.cjs'],
  ['../reporting/refuse-taken-places.ts', './cli-write.cjs'],
  ['../baseline/update-baselines.ts', './cli-baseline.cjs'],
  ['../measuring/measuring.ts', './cli-measuring.cjs'],
  ['../watching/watch-check.ts', './cli-watch.cjs'],
  ['../progress/check-progress.ts', './cli-progress.cjs'],
  ['../commands/complete.ts', './cli-completion.cjs'],
  ['../commands/completion.ts', './cli-completion.cjs'],
  ['../completing/known-names.ts', './cli-commands.cjs'],
  ['../formats/effective-text.ts', './cli-tables.cjs'],
  ['./server.ts', './server.cjs'],
]);

for (const name of commands) chunks.set(`../commands/${name}.ts`, './cli-commands.cjs');

/** The data of the game's own stat packages. */
const packages = ['server/src/engine/packages/list-builtin-packages.ts'];

/** What is needed where files are named by patterns. */
const patterns = ['server/src/workspace/glob.ts'];

/** The same for those of a `.gitignore`, which most projects have. */
const ignoring = ['server/src/workspace/ignore-list.ts'];

/** What reads the plain ones of many files. */
const rows = ['server/src/workspace/plain/make-row-reader.ts'];

/** What reads files with several threads. */
const ahead = ['server/src/host/read-ahead/start-read-ahead.ts'];

/** What a check needs only for files that have problems, or that are written in an unusual way. */
const closerLook = [
  'server/src/features/locate-problems.ts',
  'server/src/kinds/check-shape.ts',
  'server/src/kinds/find-unknown-keys.ts',
  'server/src/rules/load-rules.ts',
  'server/src/rules/run-rules.ts',
  'server/src/suppression/judge-problems.ts',
  'server/src/suppression/report-entries.ts',
  'server/src/syntax/decode-bytes.ts',
  'server/src/syntax/located-text.ts',
  'server/src/syntax/parse-thoroughly.ts',
  'server/src/workspace/dependents.ts',
  'server/src/workspace/find-sessions-naming.ts',
  'server/src/workspace/parse-open-document.ts',
];

/**
 * A part that is several modules of one folder.
 * @param {string} folder
 * @param {readonly string[]} modules
 */
function joinModules(folder, modules) {
  return {
    contents: modules.map((name) => `export * from './${name}.ts';`).join('\n'),
    resolveDir: folder,
    sourcefile: 'modules.ts',
    loader: /** @type {const} */ ('ts'),
  };
}

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
 * Takes commander's functions as they are. Its module for `import` takes them from the one for `require`, for which esbuild would make
 * a copy of that with a function for each member at every start.
 * @type {import('esbuild').Plugin}
 */
const loadCommanderDirectly = {
  name: 'load-commander-directly',
  setup(build) {
    build.onLoad({ filter: /[\\/]commander[\\/]esm\.mjs$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      const direct = contents.replace(
        "import commander from './index.js';",
        "const commander = require('./index.js');",
      );
      if (direct === contents) throw new Error(`${path} is written otherwise than expected`);
      return { contents: direct };
    });
  },
};

/**
 * The command line in parts, for a script is compiled whole when it is loaded: `cli.cjs` loads them, `cli-main.cjs` understands the command line
 * and answers `--help`, `cli-check.cjs` checks, `cli-rules.cjs` looks at files more closely (what both need is in `cli-shared-*.cjs`, and it does so with the stat packages in `cli-packages.cjs` and the patterns that `cli-patterns.cjs` and `cli-ignore.cjs` understand only where there are any), `cli-rows.cjs` reads the plain ones of many files, `cli-ahead.cjs` lets other threads, which run `cli-reader.cjs`, read very many of them ahead, `cli-commands.cjs` does the work of all other commands, `cli-fix.cjs` mends files, `cli-baseline.cjs` writes
 * baselines, `cli-tables.cjs` prints tables; `cli-formats.cjs` makes reports in other forms than text and JSON, for which
 * `cli-xml.cjs` writes XML, `cli-html.cjs` pages with charts, and `cli-rule-texts.cjs` describes rules, and `cli-write.cjs` writes them to files. `stat-lens lsp` loads `server.cjs`, and the validators stand beside that.
 * `cli-select.cjs` finds files by more than their paths, `cli-git.cjs` by what has changed; `cli-watch.cjs` watches them,
 * and `cli-progress.cjs` tells people on a terminal how far a check is; `cli-completion.cjs` helps shells to complete words.
 * @param {import('esbuild').BuildOptions} shared what all bundles for Node share
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions[]}
 */
export function listCliBundles(shared, folder) {
  // Without import(), which starts Node's loader for modules, files beside the bundle load in half the time.
  const onDemand = { ...shared, supported: { 'dynamic-import': false } };
  /** @type {(entry: string, file: string, plugins?: import('esbuild').Plugin[]) => import('esbuild').BuildOptions} */
  const part = (entry, file, plugins = []) => ({
    ...onDemand,
    entryPoints: [`server/src/${entry}`],
    outfile: join(folder, file),
    plugins,
  });
  /** @type {(file: string, modules: readonly string[]) => import('esbuild').BuildOptions} */
  const later = (file, modules) => ({
    ...onDemand,
    entryPoints: [laterEntry],
    outfile: join(folder, file),
    plugins: [loadLater(`./${file}`, modules)],
  });
  return [
    {
      ...onDemand,
      entryPoints: ['server/src/cli-loader.ts'],
      outfile: join(folder, 'cli.cjs'),
      banner: { js: '#!/usr/bin/env node' },
    },
    part('cli.ts', 'cli-main.cjs', [loadChunks, leaveOutChildProcess, loadCommanderDirectly]),
    describeCheckBundles(onDemand, folder),
    later('cli-patterns.cjs', patterns),
    later('cli-ignore.cjs', ignoring),
    later('cli-packages.cjs', packages),
    later('cli-rows.cjs', rows),
    later('cli-ahead.cjs', ahead),
    part('host/read-ahead/reader-thread.ts', 'cli-reader.cjs'),
    part('cli/selecting/select-files.ts', 'cli-select.cjs', [loadChunks, loadValidatorsLater]),
    part('cli/selecting/select-changed.ts', 'cli-git.cjs', [loadValidatorsLater]),
    {
      ...onDemand,
      stdin: joinModules('server/src/cli', ['formats/format-report', 'reporting/repository-names']),
      outfile: join(folder, 'cli-formats.cjs'),
      plugins: [loadChunks],
    },
    part('cli/formats/xml-reports.ts', 'cli-xml.cjs'),
    part('cli/formats/html/html-report.ts', 'cli-html.cjs', [loadValidatorsLater]),
    part('cli/formats/rule-texts.ts', 'cli-rule-texts.cjs', [loadValidatorsLater]),
    {
      ...onDemand,
      stdin: joinModules('server/src', ['host/write-report-file', 'cli/reporting/refuse-taken-places']),
      outfile: join(folder, 'cli-write.cjs'),
      plugins: [loadValidatorsLater],
    },
    part('cli/fixing/fix-files.ts', 'cli-fix.cjs', [loadValidatorsLater, leaveOutRuleTexts]),
    part('cli/baseline/update-baselines.ts', 'cli-baseline.cjs', [loadValidatorsLater]),
    part('cli/measuring/measuring.ts', 'cli-measuring.cjs'),
    part('cli/watching/watch-check.ts', 'cli-watch.cjs'),
    part('cli/progress/check-progress.ts', 'cli-progress.cjs'),
    {
      ...onDemand,
      stdin: joinModules('server/src/cli/commands', [...commands, '../completing/known-names']),
      outfile: join(folder, 'cli-commands.cjs'),
      plugins: [loadChunks, loadValidatorsLater],
    },
    {
      ...onDemand,
      stdin: joinModules('server/src/cli/commands', ['complete', 'completion']),
      outfile: join(folder, 'cli-completion.cjs'),
      plugins: [loadChunks],
    },
    part('cli/formats/effective-text.ts', 'cli-tables.cjs'),
  ];
}

/**
 * `cli-check.cjs`, `cli-rules.cjs`, and what they share.
 * @param {import('esbuild').BuildOptions} onDemand
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions}
 */
function describeCheckBundles(onDemand, folder) {
  return {
    ...onDemand,
    entryPoints: {
      'cli-check': 'server/src/cli/commands/check.ts',
      'cli-rules': laterEntry,
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'cli-shared-[hash]',
    // What colours a terminal is loaded by `cli-main.cjs`.
    external: ['picocolors'],
    format: 'esm',
    splitting: true,
    write: false,
    plugins: [
      loadChunks,
      loadLater('./cli-rules.cjs', closerLook),
      loadLater('./cli-patterns.cjs', patterns),
      loadLater('./cli-ignore.cjs', ignoring),
      loadLater('./cli-packages.cjs', packages),
      loadLater('./cli-rows.cjs', rows),
      loadLater('./cli-ahead.cjs', ahead),
      loadValidatorsLater,
      leaveOutRuleTexts,
      dropUnusedParserParts,
      writeAsCjs,
    ],
  };
}

/**
 * The files that these bundles are written to, but for those that others share.
 * @param {string} folder
 */
export function listCliFiles(folder) {
  return listCliBundles({}, folder).flatMap(({ outfile, entryPoints = {} }) =>
    outfile === undefined ? Object.keys(entryPoints).map((name) => join(folder, `${name}.cjs`)) : [outfile],
  );
}
