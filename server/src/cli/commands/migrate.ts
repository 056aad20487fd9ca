import { resolve } from 'node:path';
import process from 'node:process';
import { CheckService } from '../../check-service.ts';
import { addToCounts, NOTHING_COUNTED } from '../../features/migration-report.ts';
import { MigrationRun, type RunName, type RunOptions, USUAL_RUN } from '../../features/migration-run.ts';
import { needsPerson } from '../../features/needs-person.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { pathOfUri } from '../../host/path-of-uri.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatUnifiedDiff } from '../formats/unified-diff.ts';
import { colourDiff } from '../migrating/colour-diff.ts';
import { countUncommitted } from '../migrating/count-uncommitted.ts';
import { migrateFiles } from '../migrating/migrate-files.ts';
import { openReports } from '../migrating/open-reports.ts';
import { describeUnmatched } from '../opening/describe-unmatched.ts';
import { listUnread } from '../opening/list-unread.ts';
import { openProject } from '../opening/open-project.ts';
import { createPathNames } from '../path-names.ts';
import { openProgressLine, type ProgressLine } from '../progress/progress-line.ts';
import { refuseTakenPlaces } from '../reporting/refuse-taken-places.ts';
import { matchTargets } from '../selecting/match-targets.ts';
import { selectFiles } from '../selecting/select-files.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens migrate`. */
export interface MigrateOptions {
  readonly format: 'text' | 'json' | 'markdown';
  /** Run this migration alone. */
  readonly only?: RunName;
  /** Write the files; without it the difference is printed. */
  readonly write?: boolean;
  /** Keep a copy of each file that is written. */
  readonly backup?: boolean;
  /** Write a report to this file: Markdown for `.md`, text for `.txt`, else JSON. */
  readonly report?: string;
  /** Exactly as the game once did it. */
  readonly faithful?: boolean;
  /** Give worlds the game's own tiers and levels where they have none. */
  readonly init?: boolean;
  /** Multiply values on a scale from 0 to 1 by 100. */
  readonly rescale?: boolean;
  /** Take computed ids away instead of computing them anew. */
  readonly strip?: boolean;
  /** Leave old relationships where they are, and copy them. */
  readonly keepLegacy?: boolean;
  /** End tiers for whole numbers just below the next one. */
  readonly closeGaps?: boolean;
  /** Which way: `legacy` goes back. */
  readonly to?: 'stats' | 'legacy';
}

/** `stat-lens migrate [paths...]`: prints what migrating legacy data would change, or changes it. */
export async function migrate(
  paths: readonly string[],
  options: MigrateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  refuseIdleOptions(options);
  const cwd = process.cwd();
  const nameOf = createPathNames(cwd);
  const fileSystem = createNodeFileSystem();
  const selection = await selectFiles(paths, {}, { cwd, fileSystem });
  const service = new CheckService({ fileSystem, logger: context.logger, now: Date.now() });
  await openProject(service, selection.targets, fileSystem);
  const { files: found, unmatched, targets } = matchTargets(service, selection);
  const files = sortByName(found, nameOf);
  const { write = false, backup = false } = options;
  const { format, report } = options;
  const file = report === undefined ? undefined : resolve(cwd, report);
  if (file !== undefined)
    refuseTakenPlaces([{ given: `--report ${report}`, path: file, what: 'report' }], service.workspace);
  const reports = openReports({ format, file, write, nameOf }, context.terminal);
  if (write) {
    const meant = targets === selection.targets ? undefined : found.map(({ uri }) => pathOfUri(uri));
    warnOfUncommitted((await countUncommitted(selection.targets, meant)) ?? 0, context);
  }
  const progress = openProgress(write, context);
  let counts = NOTHING_COUNTED;
  await migrateFiles({
    run: new MigrationRun(service.workspace, readOptions(options), files),
    fileSystem,
    files,
    targets,
    write,
    backup,
    ...(progress && { onProgress: (done, total) => progress.show('Migrating', done, total) }),
    onResult: (file) => {
      counts = addToCounts(counts, file);
      for (const { report } of reports) report.add(file);
    },
    onChange: (planned) => {
      if (write || options.format === 'markdown') return;
      const diff = formatUnifiedDiff(nameOf(planned.uri), planned);
      if (options.format === 'text') writeDiff(diff, context);
      else for (const { report } of reports) report.addDiff(diff);
    },
  });
  progress?.end();
  for (const { report, drainTo } of reports) drainTo((take) => report.drain(counts, take));
  const named = selection.targets.map(({ uri }) => uri);
  const unread = listUnread(fileSystem, named, nameOf);
  for (const line of unread) context.warn(line);
  if (unmatched.length > 0) context.warn(describeUnmatched(unmatched));
  if (needsPerson(counts) || unread.length > 0) return EXIT_CODE.problems;
  return unmatched.length > 0 ? EXIT_CODE.nothingMatched : EXIT_CODE.clean;
}

/** Who asks for what would not be done means something else: nothing is migrated then. */
function refuseIdleOptions({ strip, only, backup, write, to, ...others }: MigrateOptions): void {
  if (strip && only !== 'computed-keys') {
    throw new CliError(EXIT_CODE.usage, '--strip goes with --only computed-keys');
  }
  if (to === 'legacy') {
    const { keepLegacy, rescale, init, closeGaps, faithful } = others;
    const idle = new Map([
      ['--keep-legacy', keepLegacy],
      ['--rescale', rescale],
      ['--init', init],
      ['--close-gaps', closeGaps],
      ['--faithful', faithful],
      [`--only ${only}`, only !== undefined && only !== 'session-relationships'],
    ]);
    for (const [name, isGiven] of idle)
      if (isGiven) throw new CliError(EXIT_CODE.usage, `${name} does not go with --to legacy`);
  }
  if (backup && !write) throw new CliError(EXIT_CODE.usage, '--backup goes with --write');
}

/** What is not committed, nobody can take back. */
function warnOfUncommitted(count: number, context: CommandContext): void {
  if (count === 0) return;
  const files = count === 1 ? '1 JSON file has' : `${count} JSON files have`;
  context.warn(`${files} changes that are not committed to git, which cannot tell them from the migration`);
}

/** A difference on the same terminal says well enough how far the run is. */
function openProgress(write: boolean, { terminal }: CommandContext): ProgressLine | undefined {
  return !write && terminal.isTerminal() ? undefined : openProgressLine(terminal, process.env);
}

function sortByName(files: readonly SourceFile[], nameOf: (uri: string) => string): readonly SourceFile[] {
  const named = files.map((file) => ({ file, name: nameOf(file.uri) }));
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ file }) => file);
}

function readOptions({ only, to, ...switches }: MigrateOptions): RunOptions {
  const { faithful, init, rescale, strip, keepLegacy, closeGaps } = switches;
  return {
    names: only === undefined ? USUAL_RUN.names : new Set([only]),
    faithful: faithful === true,
    init: init === true,
    rescale: rescale === true,
    strip: strip === true,
    keepLegacy: keepLegacy === true,
    closeGaps: closeGaps === true,
    to: to ?? 'stats',
  };
}

/** The difference alone goes to standard output, so that it can be passed on as it is. */
function writeDiff(diff: string, { terminal }: CommandContext): void {
  terminal.writeOut(terminal.isTerminal() ? colourDiff(diff, terminal.colors) : diff);
}
