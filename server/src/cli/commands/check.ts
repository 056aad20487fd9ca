import process from 'node:process';
import { isBelow } from '../../base/uri.ts';
import { CheckService } from '../../check-service.ts';
import { type BaselineSetting, chooseBaseline, refuseBrokenBaselines } from '../baseline/choose-baseline.ts';
import { countKnown } from '../baseline/count-known.ts';
import type { BaselineUpdate, BaselineUpdateOptions } from '../baseline/update-baselines.ts';
import { listBrokenConfigs } from '../broken-configs.ts';
import { type CheckReport, checkFiles } from '../check-report.ts';
import { describeUnmatched } from '../describe-unmatched.ts';
import { escapeUnprintableInLines } from '../escape-unprintable.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { FixFilesOptions, FixOutcome } from '../fixing/fix-files.ts';
import { formatCheckJson } from '../formats/check-json.ts';
import { describeFixes, describeSummary, formatCheckText } from '../formats/check-text.ts';
import { openProject } from '../open-project.ts';
import { createPathNames } from '../path-names.ts';
import { matchTargets } from '../selecting/match-targets.ts';
import { select } from '../selecting/select.ts';
import type { SelectionOptions } from '../selecting/selection.ts';
import type { Target } from '../targets.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens check`. */
export interface CheckOptions extends SelectionOptions {
  readonly format: 'text' | 'json';
  /** More warnings than this are a failure; undefined: any number is fine. */
  readonly maxWarnings?: number;
  /** Mend first what can be mended safely. */
  readonly fix?: boolean;
  /** Tell what `fix` would change. */
  readonly fixDryRun?: boolean;
  /** The baseline in the place of `statlens.baseline.json`. */
  readonly baseline?: string;
  /** Record the problems of today. */
  readonly updateBaseline?: boolean;
  /** Take out of the baseline what does not occur any more. */
  readonly pruneBaseline?: boolean;
}

/**
 * `stat-lens check [paths...]`: prints the problems of the stat files at and below `paths`, and those of the configs
 * that govern them when they cannot be followed.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const cwd = process.cwd();
  const nameOf = createPathNames(cwd);
  const selection = await select(paths, options, cwd);
  const { fileSystem } = selection;
  const service = new CheckService({ fileSystem, logger: context.logger, now: Date.now() });
  const folders = await openProject(service, selection.targets, fileSystem);
  await selection.settle?.(service, folders);
  const { files: found, unmatched, targets } = matchTargets(service, selection);
  await openBaselines(options, { service, fileSystem, files: found, cwd, nameOf });
  const fixes = await fix(options, { service, fileSystem, files: found, targets, nameOf });
  // Fixes make new source files of those that they change.
  const { files } = fixes === undefined ? { files: found } : matchTargets(service, selection);
  const baselines = await changeBaselines(options, { service, fileSystem, files, cwd, nameOf, targets });
  const brokenConfigs = listBrokenConfigs(service, files);
  const report = await checkFiles(
    service,
    new Set([...files, ...brokenConfigs]),
    nameOf,
    countKnown(service, files, targets),
  );
  if (options.format === 'json') context.terminal.writeOut(formatCheckJson(report, nameOf, fixes));
  else if (fixes?.diff !== undefined) writeDiff(fixes, report, context);
  else if (report.files.length > 0) {
    context.terminal.writeOut(formatCheckText(report, context.terminal.colors, fixes));
  }
  const unread = [...fileSystem.unreadableFolders].filter(([uri]) => isNamed(uri, selection.targets));
  for (const [uri, reason] of unread) context.warn(`${nameOf(uri)}: ${reason}`);
  const failures = [...(fixes?.failures ?? []), ...(baselines?.failures ?? [])];
  for (const line of [...failures, ...(baselines?.done ?? [])]) context.warn(line);
  const gone = describeGone(report);
  if (gone !== undefined) context.warn(gone);
  const tooMany = describeExcess(report, options);
  if (tooMany !== undefined) context.warn(tooMany);
  if (unmatched.length > 0) context.warn(describeUnmatched(unmatched));
  if (brokenConfigs.length > 0) return EXIT_CODE.usage;
  const isIncomplete = unread.length > 0 || failures.length > 0;
  if (report.summary.errors > 0 || isIncomplete || tooMany !== undefined) return EXIT_CODE.problems;
  return unmatched.length > 0 ? EXIT_CODE.nothingMatched : EXIT_CODE.clean;
}

/** Finds the baselines in force, and refuses broken ones. */
async function openBaselines(options: CheckOptions, setting: BaselineSetting): Promise<void> {
  const mayBeNew = options.updateBaseline === true;
  if (options.baseline !== undefined) chooseBaseline(options.baseline, setting, mayBeNew);
  await refuseBrokenBaselines(setting);
}

/** Loaded only when it is asked for: most checks write nothing. */
async function changeBaselines(
  { updateBaseline, pruneBaseline }: CheckOptions,
  options: Omit<BaselineUpdateOptions, 'mode'>,
): Promise<BaselineUpdate | undefined> {
  if (!updateBaseline && !pruneBaseline) return undefined;
  const { updateBaselines } = await import('../baseline/update-baselines.ts');
  return updateBaselines({ ...options, mode: updateBaseline ? 'update' : 'prune' });
}

/** Loaded only when it is asked for: most checks mend nothing. */
async function fix(
  { fix: wanted, fixDryRun: dryRun = false }: CheckOptions,
  options: Omit<FixFilesOptions, 'dryRun'>,
): Promise<FixOutcome | undefined> {
  if (!wanted && !dryRun) return undefined;
  const { fixFiles } = await import('../fixing/fix-files.ts');
  return fixFiles({ ...options, dryRun });
}

/** The difference alone goes to standard output, so that it can be passed on as it is. */
function writeDiff(fixes: FixOutcome, report: CheckReport, { terminal, warn }: CommandContext): void {
  const { diff = '' } = fixes;
  if (diff !== '') terminal.writeOut(terminal.isTerminal() ? escapeDiff(diff) : diff);
  warn(`${describeFixes(fixes, 'Would fix')}, leaving ${describeSummary(report.summary)}`);
}

/** Tabs and carriage returns are as good as spaces to a terminal; everything else that steers it is shown instead. */
function escapeDiff(diff: string): string {
  return diff
    .split(/(\t|\r(?=\n))/)
    .map((part) => (part === '\t' || part === '\r' ? part : escapeUnprintableInLines(part)))
    .join('');
}

function isNamed(uri: string, targets: readonly Target[]): boolean {
  return targets.some((target) => isBelow(uri, target.uri));
}

function describeExcess(report: CheckReport, { maxWarnings }: CheckOptions): string | undefined {
  const { warnings } = report.summary;
  if (maxWarnings === undefined || warnings <= maxWarnings) return undefined;
  return `too many warnings: ${warnings}, and at most ${maxWarnings} are allowed`;
}

function describeGone({ summary: { gone } }: CheckReport): string | undefined {
  if (!gone) return undefined;
  const [what, them] = gone === 1 ? ['1 known problem does', 'it'] : [`${gone} known problems do`, 'them'];
  return `${what} not occur any more; --prune-baseline takes ${them} out of the baseline`;
}
