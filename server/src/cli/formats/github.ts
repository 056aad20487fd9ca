import type { Severity } from '../../base/problem.ts';
import type { LocatedProblem } from '../../features/locate-problems.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import { capitalize, describeSummary } from './check-text.ts';
import type { ReportInput } from './report-input.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which become annotations of the changed files; the last line is for people. Lines
 * and columns count from 1; the end column is that of the last character, and only told for problems on one line.
 */
export function formatGithub({ report }: ReportInput): string {
  const lines = report.files.flatMap(({ path, problems }) =>
    problems.map((problem) => formatCommand(path, problem)),
  );
  return `${lines.join('')}${capitalize(describeSummary(report.summary))}\n`;
}

function formatCommand(path: string, { code, severity, message, range: { start, end } }: LocatedProblem) {
  const isOnOneLine = start.line === end.line;
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    ...(isOnOneLine
      ? [`col=${start.character + 1}`, `endColumn=${Math.max(end.character, start.character + 1)}`]
      : []),
    `title=${escapeProperty(code)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return escapeUnprintable(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
