import type { Severity } from '../../base/problem.ts';
import { countOf } from '../count-of.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import type { FixOutcome } from '../fixing/fix-files.ts';
import type { CheckedFile, CheckReport, CheckSummary } from '../reporting/check-report.ts';
import type { Colors } from '../terminal.ts';

/**
 * The report for people: `path:line:column severity message code` (lines and columns from 1), one line per problem,
 * one group per file, then a line that sums up. The lines are made for editors' and CI's problem matchers too. What
 * was mended is told first.
 */
export function formatCheckText(report: CheckReport, colors: Colors, fixes?: FixOutcome): string {
  const mended = fixes === undefined ? [] : [`${describeFixes(fixes)}\n`];
  const groups = report.files
    .filter(({ problems }) => problems.length > 0)
    .map((file) => `${formatFile(file, colors)}\n`);
  return `${[...mended, ...groups, formatSummary(report.summary, colors)].join('\n')}\n`;
}

function formatFile({ path, problems }: CheckedFile, colors: Colors): string {
  const name = escapeUnprintable(path);
  return problems
    .map(({ range, severity, message, code }) => {
      const place = `${name}:${range.start.line + 1}:${range.start.character + 1}`;
      const words = [
        colors.bold(place),
        paint(severity, colors),
        escapeUnprintable(message),
        colors.dim(code),
      ];
      return words.join(' ');
    })
    .join('\n');
}

/** `Fixed 3 problems in 2 files`, or of a dry run what it would fix. */
export function describeFixes({ problems, files, diff }: FixOutcome): string {
  const verb = diff === undefined ? 'Fixed' : 'Would fix';
  return problems === 0
    ? `${verb} nothing`
    : `${verb} ${countOf(problems, 'problem')} in ${countOf(files, 'file')}`;
}

function formatSummary(summary: CheckSummary, colors: Colors): string {
  const line = describeSummary(summary);
  const { errors, warnings, information } = summary;
  if (errors + warnings + information === 0) return colors.green(capitalize(line));
  return errors > 0 ? colors.red(line) : colors.yellow(line);
}

/** `3 errors, 2 warnings in 14 files`; of the information only when there is some. */
export function describeSummary(summary: CheckSummary): string {
  const { files, errors, warnings, information, known, onlyErrors } = summary;
  const leftOut = known ? `, ${countOf(known, 'known problem')} left out` : '';
  const where = `in ${countOf(files, 'file')}${leftOut}`;
  if (onlyErrors) return errors === 0 ? `no errors ${where}` : `${countOf(errors, 'error')} ${where}`;
  if (errors + warnings + information === 0) return `no problems ${where}`;
  const parts = [countOf(errors, 'error'), countOf(warnings, 'warning')];
  if (information > 0) parts.push(`${information} information`);
  return `${parts.join(', ')} ${where}`;
}

/** A sentence begins with a capital letter. */
export function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function paint(severity: Severity, colors: Colors): string {
  if (severity === 'error') return colors.red(severity);
  return severity === 'warning' ? colors.yellow(severity) : colors.blue(severity);
}
