import { resolve } from 'node:path';
import process from 'node:process';
import { uriFromPath } from '../../base/uri.ts';
import { CheckService } from '../../check-service.ts';
import { leaveBulkMode } from '../../host/bulk-mode.ts';
import type { RuleLevel } from '../../workspace/project-config.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { type RuleSetting, readRuleSettings } from '../arguments/rule-settings.ts';
import { type BaselineSetting, chooseBaseline, refuseBrokenBaselines } from '../baseline/choose-baseline.ts';
import { countKnown } from '../baseline/count-known.ts';
import type { BaselineUpdate, BaselineUpdateOptions } from '../baseline/update-baselines.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { FixFilesOptions, FixOutcome } from '../fixing/fix-files.ts';
import type { Measuring } from '../measuring/measuring.ts';
import { describeUnmatched, listUnmatched } from '../opening/describe-unmatched.ts';
import { listUnread } from '../opening/list-unread.ts';
import { openProject, rereadTornFiles } from '../opening/open-project.ts';
import type { Target } from '../opening/targets.ts';
import { createPathNames } from '../path-names.ts';
import type { CheckProgress } from '../progress/check-progress.ts';
import { listBrokenConfigs } from '../reporting/broken-configs.ts';
import { chooseExitCode, makeFailures } from '../reporting/check-failure.ts';
import { type CheckReport, checkFiles, keepErrors } from '../reporting/check-report.ts';
import { type Judgement, judgeReport } from '../reporting/judge-report.ts';
import { DEFAULT_REPORTS, type ReportRequest } from '../reporting/report-request.ts';
import { listReportFiles, writeReports } from '../reporting/write-reports.ts';
import { matchTargets } from '../selecting/match-targets.ts';
import { select } from '../selecting/select.ts';
import type { Selection, SelectionOptions } from '../selecting/selection.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens check`. */
export interface CheckOptions extends SelectionOptions, Judgement {
  /** What to report where; text on standard output when absent. */
  readonly format?: readonly ReportRequest[];
  /** Report errors only. */
  readonly quiet?: boolean;
  /** How rules are set, whatever the configs say. */
  readonly rule?: readonly RuleSetting[];
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
  /** How severe a suppression is that hides nothing, whatever the configs say. */
  readonly reportUnused?: RuleLevel;
  /** Tell how long everything took. */
  readonly stats?: boolean;
  /** How many threads may read files. */
  readonly threads?: number;
  /** Write a CPU profile to this file. */
  readonly profile?: string;
  /** Go on, and report again whenever files change. */
  readonly watch?: boolean;
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
  refuseHiddenDiff(options);
  const cwd = process.cwd();
  const nameOf = createPathNames(cwd);
  const measuring = await startMeasuring(options, context);
  const ruleLevels = readRuleSettings(listRuleSettings(options));
  const selection = await select(paths, options, cwd);
  const progress = await openProgress(context);
  const fileSystem = progress?.followReading(selection.fileSystem) ?? selection.fileSystem;
  const service = new CheckService({
    fileSystem,
    logger: context.logger,
    now: Date.now(),
    ...measuring?.serviceOptions,
  });
  service.workspace.ruleOverrides.set(ruleLevels);
  const folders = await openProject(service, selection.targets, fileSystem);
  await selection.settle?.(service, folders);
  measuring?.end('reading');
  progress?.end();
  const project = { service, selection, cwd, nameOf, measuring };
  if (!options.watch) return reportProject(options, { ...project, progress }, context);
  leaveBulkMode();
  const { watchCheck } = await import('../watching/watch-check.ts');
  return watchCheck({
    selection,
    opened: folders,
    open: (targets) => openProject(service, targets, fileSystem),
    settings: options.baseline === undefined ? [] : [uriFromPath(resolve(cwd, options.baseline))],
    listFiles: () => [...service.workspace.files()].map(({ uri }) => uri),
    refresh: async (uris) => {
      const { changed, removed, affected } = await service.refresh(uris);
      await rereadTornFiles(service, fileSystem);
      const all = [...changed, ...removed];
      return { changed: all, isAny: all.length + affected.size > 0 };
    },
    requests: options.format ?? DEFAULT_REPORTS,
    report: (current, format) =>
      reportProject({ ...options, format }, { ...project, selection: current }, context),
    cwd,
    nameOf,
    context,
  });
}

/** A project that was read, and what of it is asked for. */
interface CheckedProject {
  readonly service: CheckService;
  readonly selection: Selection;
  readonly cwd: string;
  readonly nameOf: (uri: string) => string;
  readonly measuring: Measuring | undefined;
  /** Tells who is watching how far the check is. */
  readonly progress?: CheckProgress | undefined;
}

/** Mends what shall be mended, writes all reports, and tells how the check has ended. */
async function reportProject(
  options: CheckOptions,
  { service, selection, cwd, nameOf, measuring, progress }: CheckedProject,
  context: CommandContext,
): Promise<ExitCode> {
  const { fileSystem } = selection;
  const { files: found, unmatched, targets } = matchTargets(service, selection);
  const { format: requests = DEFAULT_REPORTS, failOn = 'error' } = options;
  await refuseOutputs(requests, options, { service, cwd });
  await openBaselines(options, { service, fileSystem, files: found, cwd, nameOf });
  const fixes = await fix(options, { service, fileSystem, files: found, targets, nameOf });
  // Fixes make new source files of those that they change.
  const { files } = fixes === undefined ? { files: found } : matchTargets(service, selection);
  const baselines = await changeBaselines(options, { service, fileSystem, files, cwd, nameOf, targets });
  const brokenConfigs = listBrokenConfigs(service, files);
  const checked = brokenConfigs.length === 0 ? files : [...new Set([...files, ...brokenConfigs])];
  const judged = await checkFiles(
    service,
    progress?.followChecking(checked) ?? checked,
    nameOf,
    countKnown(service, files, targets),
  );
  measuring?.end('checking');
  const named = selection.targets.map(({ uri }) => uri);
  const unread = listUnread(fileSystem, named, nameOf);
  const unchanged = [...(fixes?.failures ?? []), ...(baselines?.failures ?? [])];
  const failures = [
    ...makeFailures(EXIT_CODE.usage, describeBroken(brokenConfigs, nameOf)),
    ...makeFailures(EXIT_CODE.problems, [...unread, ...unchanged]),
    ...makeFailures(EXIT_CODE.nothingMatched, listUnmatched(unmatched)),
  ];
  const { shard } = options;
  const report = { ...judged, ...(shard && { shard }), ...(failures.length > 0 && { failures }) };
  const setting = { ...context, service, fixes, nameOf, cwd, failOn };
  const unwritten = await writeReports(requests, options.quiet ? keepErrors(report) : report, setting);
  for (const line of unwritten) context.warn(line);
  const unmeasured = await measuring?.tell(report.summary.files, service.workspace.fileCount);
  if (unmeasured !== undefined) context.warn(unmeasured);
  for (const line of unread) context.warn(line);
  const { fails, reasons } = judgeReport(report.summary, options);
  const nothing = describeNothing(unmatched, checked.length, requests);
  const remarks = [...unchanged, ...(baselines?.done ?? []), ...describeGone(report), ...reasons, ...nothing];
  for (const line of remarks) context.warn(line);
  if (unwritten.length > 0 || unmeasured !== undefined) return EXIT_CODE.internal;
  return chooseExitCode(fails, failures);
}

/** Who asks for the difference wants to see it. */
function refuseHiddenDiff({ fixDryRun = false, format: requests = DEFAULT_REPORTS }: CheckOptions): void {
  const shown = requests.find(({ file }) => file === undefined)?.format ?? 'text';
  if (!fixDryRun || shown === 'text' || requests.some(({ format }) => format === 'json')) return;
  throw new CliError(
    EXIT_CODE.usage,
    `--fix-dry-run: a ${shown} report on standard output leaves no place for the difference; write it to a file (--format ${shown}:FILE), or add --format json:FILE`,
  );
}

function describeBroken(configs: readonly SourceFile[], nameOf: (uri: string) => string): string[] {
  return configs.map(
    ({ uri }) => `${nameOf(uri)}: this config has errors, and what is wrong in it has no effect`,
  );
}

/** Loaded only when something is written. */
async function refuseOutputs(
  requests: readonly ReportRequest[],
  { profile, baseline, ignorePath = [], fileList = [] }: CheckOptions,
  { service, cwd }: Pick<CheckedProject, 'service' | 'cwd'>,
): Promise<void> {
  const wanted = listReportFiles(requests, cwd);
  if (profile !== undefined) {
    wanted.push({ given: `--profile ${profile}`, path: resolve(cwd, profile), what: 'profile' });
  }
  if (wanted.length === 0) return;
  const { refuseTakenPlaces } = await import('../reporting/refuse-taken-places.ts');
  const named = [...ignorePath, ...fileList.filter((list) => list !== '-'), ...(baseline ? [baseline] : [])];
  const inputs = named.map((file) => resolve(cwd, file));
  refuseTakenPlaces(wanted, { kindAt: (uri) => service.workspace.kindAt(uri), inputs });
}

/** Loaded only when it is asked for. */
async function startMeasuring(
  options: CheckOptions,
  context: CommandContext,
): Promise<Measuring | undefined> {
  if (!options.stats && options.profile === undefined) return undefined;
  const { Measuring: Clock } = await import('../measuring/measuring.ts');
  return new Clock(options, context);
}

/** Loaded only where people are looking. */
async function openProgress({ terminal }: CommandContext): Promise<CheckProgress | undefined> {
  if (!terminal.isErrorTerminal()) return undefined;
  const { openCheckProgress } = await import('../progress/check-progress.ts');
  return openCheckProgress(terminal, process.env);
}

function listRuleSettings({ rule = [], reportUnused }: CheckOptions): readonly RuleSetting[] {
  return reportUnused === undefined ? rule : [...rule, { code: 'suppression/unused', level: reportUnused }];
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
  { fix: wanted, fixDryRun: dryRun = false, stdin = false, staged = false }: CheckOptions,
  options: Omit<FixFilesOptions, 'dryRun' | 'isOnDisk'>,
): Promise<FixOutcome | undefined> {
  if (!wanted && !dryRun) return undefined;
  const { fixFiles } = await import('../fixing/fix-files.ts');
  return fixFiles({ ...options, dryRun, isOnDisk: !stdin && !staged });
}

/** What was not found under its name, and that people see nothing because nothing is selected. */
function describeNothing(
  unmatched: readonly Target[],
  checked: number,
  requests: readonly ReportRequest[],
): (string | readonly string[])[] {
  if (unmatched.length > 0) return [describeUnmatched(unmatched)];
  const isForPeople = requests.some(({ format, file }) => format === 'text' && file === undefined);
  return checked === 0 && isForPeople ? ['no stat file is selected, so nothing was checked'] : [];
}

function describeGone({ summary: { gone } }: CheckReport): string[] {
  if (!gone) return [];
  const [what, them] = gone === 1 ? ['1 known problem does', 'it'] : [`${gone} known problems do`, 'them'];
  return [`${what} not occur any more; --prune-baseline takes ${them} out of the baseline`];
}
