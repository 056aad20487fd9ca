import { resolve } from 'node:path';
import process from 'node:process';
import { CheckService } from '../../check-service.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { describeShards } from '../merging/describe-shards.ts';
import { mergeParts } from '../merging/merge-parts.ts';
import { readPart } from '../merging/read-part.ts';
import { createPathNames } from '../path-names.ts';
import { chooseExitCode } from '../reporting/check-failure.ts';
import { type CheckReport, keepErrors } from '../reporting/check-report.ts';
import { type Judgement, judgeReport } from '../reporting/judge-report.ts';
import { refuseTakenPlaces } from '../reporting/refuse-taken-places.ts';
import { DEFAULT_REPORTS, type ReportRequest } from '../reporting/report-request.ts';
import { listReportFiles, writeReports } from '../reporting/write-reports.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens merge-reports`. */
export interface MergeReportsOptions extends Judgement {
  readonly format?: readonly ReportRequest[];
  /** Report errors only. */
  readonly quiet?: boolean;
}

/** The forms that tell problems by their place in the JSON, for which files with problems are read again. */
const PLACED: ReadonlySet<ReportRequest['format']> = new Set(['sarif', 'gitlab']);

/** `stat-lens merge-reports parts...`: makes one report of those that the jobs of a build wrote as JSON. */
export async function mergeReports(
  parts: readonly string[],
  options: MergeReportsOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const cwd = process.cwd();
  const { format: requests = DEFAULT_REPORTS, failOn = 'error' } = options;
  const read = parts.map((given) => ({ given, ...readPart(given, cwd) }));
  const { missing, doubled } = describeShards(read);
  for (const line of doubled) context.warn(line);
  if (missing.length > 0) throw new CliError(EXIT_CODE.nothingMatched, missing.join('\n'));
  const report = mergeParts(read);
  const service = new CheckService({
    fileSystem: createNodeFileSystem(),
    logger: context.logger,
    now: Date.now(),
  });
  await service.indexFolders(listNeeded(report, requests));
  // Most of the files that the parts are about need not be read, and are stat files all the same.
  const known = new Map(report.files.map(({ uri, kind }) => [uri, { id: kind }]));
  refuseTakenPlaces(listReportFiles(requests, cwd), {
    kindAt: (uri) => known.get(uri) ?? service.workspace.kindAt(uri),
    inputs: parts.map((part) => resolve(cwd, part)),
  });
  const shown = options.quiet ? keepErrors(report) : report;
  const setting = { ...context, service, fixes: undefined, nameOf: createPathNames(cwd), cwd, failOn };
  const unwritten = await writeReports(requests, shown, setting);
  for (const line of unwritten) context.warn(line);
  const { fails, reasons } = judgeReport(report.summary, options);
  const { failures = [] } = report;
  for (const { message } of failures) context.warn(message);
  for (const reason of reasons) context.warn(reason);
  return unwritten.length > 0 ? EXIT_CODE.internal : chooseExitCode(fails, failures);
}

/** The uris of the files that a form needs more of than the parts tell. */
function listNeeded({ files }: CheckReport, requests: readonly ReportRequest[]): string[] {
  if (requests.some(({ format }) => format === 'html')) return files.map(({ uri }) => uri);
  if (!requests.some(({ format }) => PLACED.has(format))) return [];
  return files.filter(({ problems }) => problems.length > 0).map(({ uri }) => uri);
}
