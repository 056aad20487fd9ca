import { resolve } from 'node:path';
import process from 'node:process';
import { parsePointer } from '../../base/json-pointer.ts';
import type { Severity } from '../../base/problem.ts';
import { StablePointers } from '../../base/stable-pointer.ts';
import type { CheckService } from '../../check-service.ts';
import { escapeUnprintableInLines } from '../escape-unprintable.ts';
import type { FixOutcome } from '../fixing/fix-files.ts';
import { formatCheckJson } from '../formats/check-json.ts';
import { describeFixes, describeSummary, formatCheckText } from '../formats/check-text.ts';
import type { ReportInput } from '../formats/report-input.ts';
import { NO_COLORS, type Terminal } from '../terminal.ts';
import type { CheckReport } from './check-report.ts';
import type { WantedFile } from './refuse-taken-places.ts';
import type { ReportRequest } from './report-request.ts';

/** The forms that GitHub reads. */
const FOR_GITHUB: ReadonlySet<ReportRequest['format']> = new Set(['github', 'sarif']);

/** What is reported, and to whom. */
export interface ReportOptions {
  readonly service: CheckService;
  readonly fixes: FixOutcome | undefined;
  readonly nameOf: (uri: string) => string;
  readonly cwd: string;
  readonly failOn: Severity;
  readonly version: string;
  readonly terminal: Terminal;
  readonly warn: (message: string) => void;
}

/** The files that reports go to. */
export function listReportFiles(requests: readonly ReportRequest[], cwd: string): WantedFile[] {
  return requests.flatMap(({ file }) =>
    file === undefined ? [] : { given: file, path: resolve(cwd, file), what: 'report' },
  );
}

/** Writes the reports to standard output or their files; where none goes to standard output, a difference does. Answers a line for each that could not be written. */
export async function writeReports(
  requests: readonly ReportRequest[],
  report: CheckReport,
  options: ReportOptions,
): Promise<readonly string[]> {
  const failures: string[] = [];
  const { terminal, cwd, fixes } = options;
  if (fixes?.diff !== undefined && requests.every(({ file }) => file !== undefined))
    writeDiff(fixes, report, options);
  for (const { format, file } of requests) {
    if (file === undefined && format === 'text') {
      writeText(report, options);
      continue;
    }
    const pieces = await makeReport(format, report, options);
    if (file === undefined) {
      for (const piece of pieces) terminal.writeOut(piece);
      continue;
    }
    const { writeReportFile } = await import('../../host/write-report-file.ts');
    const result = writeReportFile(resolve(cwd, file), [...pieces].join(''));
    if (result.kind === 'refused') failures.push(`${file}: ${result.message}`);
  }
  return failures;
}

/** A report, in one piece or several. */
async function makeReport(
  format: ReportRequest['format'],
  report: CheckReport,
  options: ReportOptions,
): Promise<Iterable<string>> {
  const { nameOf, fixes, failOn, version, service } = options;
  if (format === 'json') return formatCheckJson(report, nameOf, fixes);
  if (format === 'text') return [formatCheckText(report, NO_COLORS, fixes)];
  const { formatReport } = await import('../formats/format-report.ts');
  const stabilize = createStabilizer(service);
  const { workspace } = service;
  const setting = { stabilize, failOn, version, workspace };
  if (!FOR_GITHUB.has(format)) return [await formatReport(format, { ...setting, report, nameOf })];
  const { createRepositoryNames } = await import('./repository-names.ts');
  const nameInRepository = createRepositoryNames(options.cwd, process.env.GITHUB_WORKSPACE, nameOf);
  const files = report.files.map((file) => ({ ...file, path: nameInRepository(file.uri) }));
  const input = { ...setting, report: { ...report, files }, nameOf: nameInRepository };
  return [await formatReport(format, input)];
}

/** The pointers of one file after the other: each file's are made once. */
function createStabilizer(service: CheckService): ReportInput['stabilize'] {
  let last = { uri: '', pointers: new StablePointers(undefined) };
  return (uri, pointer) => {
    if (last.uri !== uri) last = { uri, pointers: new StablePointers(service.findFile(uri)?.value) };
    return last.pointers.format(parsePointer(pointer));
  };
}

function writeText(report: CheckReport, options: ReportOptions): void {
  const { fixes, terminal } = options;
  if (fixes?.diff !== undefined) writeDiff(fixes, report, options);
  else if (report.files.length > 0) terminal.writeOut(formatCheckText(report, terminal.colors, fixes));
}

/** The difference alone goes to standard output, so that it can be passed on as it is. */
function writeDiff(fixes: FixOutcome, report: CheckReport, { terminal, warn }: ReportOptions): void {
  const { diff = '' } = fixes;
  if (diff !== '') terminal.writeOut(terminal.isTerminal() ? escapeDiff(diff) : diff);
  warn(`${describeFixes(fixes)}, leaving ${describeSummary(report.summary)}`);
}

/** Tabs and carriage returns are as good as spaces to a terminal; everything else that steers it is shown instead. */
function escapeDiff(diff: string): string {
  return diff
    .split(/(\t|\r(?=\n))/)
    .map((part) => (part === '\t' || part === '\r' ? part : escapeUnprintableInLines(part)))
    .join('');
}
