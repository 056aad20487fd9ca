import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../base/problem.ts';
import type { RuleLevel } from '../../workspace/project-config.ts';
import {
  addReportRequest,
  parseReportRequest,
  REPORT_FORMATS,
  type ReportRequest,
} from '../reporting/report-request.ts';
import type { RuleSetting } from './rule-settings.ts';

/** How severities are called on a command line. */
const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'information'],
  ['information', 'information'],
]);

/** What a rule can be set to. */
const LEVELS: ReadonlyMap<string, RuleLevel> = new Map<string, RuleLevel>([...SEVERITIES, ['off', 'off']]);

/** Adds the options that tell how a check is reported and when it fails, and answers the command. */
export function addReportOptions(command: Command): Command {
  return addJudgementOptions(command).option(
    '--rule <code:severity>',
    'set a rule, as in tier/gap:off or npc/*:error; may be given several times',
    collectRule,
  );
}

/** Adds those that only need what was found, and answers the command. */
export function addJudgementOptions(command: Command): Command {
  return command
    .addOption(makeFormatOption())
    .option('--quiet', 'report errors only')
    .addOption(
      new Option('--fail-on <severity>', 'what fails the check (default: error)')
        .choices(['error', 'warning', 'info'])
        .argParser(parseSeverity),
    )
    .option('--max-warnings <number>', 'fail when there are more warnings than this', parseCount);
}

/** The option that tells how problems are reported. */
export function makeFormatOption(): Option {
  return new Option(
    '-f, --format <format[:file]>',
    'how to report, and to which file; may be given several times (default: text)',
  )
    .choices(REPORT_FORMATS)
    .argParser(collectReport);
}

/** Reads one more `--format`. */
function collectReport(text: string, before: readonly ReportRequest[] = []): readonly ReportRequest[] {
  try {
    return addReportRequest(before, parseReportRequest(text));
  } catch (error) {
    throw error instanceof RangeError ? new InvalidArgumentError(error.message) : error;
  }
}

function collectRule(text: string, before: readonly RuleSetting[] = []): readonly RuleSetting[] {
  const colon = text.lastIndexOf(':');
  const level = LEVELS.get(text.slice(colon + 1));
  if (colon < 1 || level === undefined) {
    throw new InvalidArgumentError('It must be a code and error, warning, info or off, as in tier/gap:off.');
  }
  return [...before, { code: text.slice(0, colon), level }];
}

/** Reads how a rule is set. */
export function parseLevel(text: string): RuleLevel {
  const level = LEVELS.get(text);
  if (level === undefined) throw new InvalidArgumentError('Allowed choices are error, warning, info, off.');
  return level;
}

function parseSeverity(text: string): Severity {
  const severity = SEVERITIES.get(text);
  if (severity === undefined) throw new InvalidArgumentError('Allowed choices are error, warning, info.');
  return severity;
}

function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}
