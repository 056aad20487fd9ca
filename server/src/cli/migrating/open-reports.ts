import type { ReportOptions } from '../../features/migration-report.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { NO_COLORS, type Terminal } from '../terminal.ts';
import { findReportObstacle, writeInPieces } from './report-file.ts';
import { openJsonReport, openMarkdownReport, openTextReport, type RunReport } from './run-report.ts';

/** Which reports of a run are wanted. */
export interface WantedReports extends ReportOptions {
  /** How to print. */
  readonly format: 'text' | 'json' | 'markdown';
  /** Absolute path of a file for all details: Markdown for `.md`, text for `.txt`, else JSON; undefined for none. */
  readonly file: string | undefined;
}

/** A report, and the way to where it goes when it is whole. */
export interface OpenReport {
  readonly report: RunReport;
  readonly drainTo: (drain: (take: (piece: string) => void) => void) => void;
}

/**
 * Opens the report that is printed, and the one that goes to a file.
 *
 * @throws CliError when that file cannot be written: whoever cannot have the report shall hear of it before anything is migrated.
 */
export function openReports({ format, file, ...options }: WantedReports, terminal: Terminal): OpenReport[] {
  const { colors, writeOut, writeError } = terminal;
  const printed: OpenReport = {
    json: () => ({ report: openJsonReport(options, !options.write), drainTo: toTerminal(writeOut) }),
    markdown: () => ({ report: openMarkdownReport(options), drainTo: toTerminal(writeOut) }),
    // Of a dry run, standard output has the difference alone.
    text: () => ({
      report: openTextReport({ ...options, colors }),
      drainTo: toTerminal(options.write ? writeOut : writeError),
    }),
  }[format]();
  return file === undefined ? [printed] : [printed, openReportFile(file, options)];
}

function toTerminal(write: (text: string) => void): OpenReport['drainTo'] {
  return (drain) => drain(write);
}

function openReportFile(path: string, options: ReportOptions): OpenReport {
  const obstacle = findReportObstacle(path);
  if (obstacle !== undefined) {
    throw new CliError(EXIT_CODE.usage, `the report ${path} cannot be written: ${obstacle}`);
  }
  return { report: openReportBySuffix(path, options), drainTo: (drain) => writeInPieces(path, drain) };
}

function openReportBySuffix(path: string, options: ReportOptions): RunReport {
  if (path.endsWith('.md')) return openMarkdownReport(options);
  if (path.endsWith('.txt')) return openTextReport({ ...options, colors: NO_COLORS });
  return openJsonReport(options, false);
}
