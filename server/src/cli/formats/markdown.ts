import type { Severity } from '../../base/problem.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import type { CheckedFile } from '../reporting/check-report.ts';
import { capitalize, describeSummary } from './check-text.ts';
import type { ReportInput } from './report-input.ts';

/** How long a comment may be where it is shortest, in UTF-16 units, less room for the last line. */
const LONGEST = 65_000;

const SIGNS: Readonly<Record<Severity, string>> = {
  error: ':x: error',
  warning: ':warning: warning',
  information: ':information_source: information',
};

/**
 * The report for a comment on a merge request: what was found in all, then a table for each file. What is too long for a
 * comment is left out, which the last line tells.
 */
export function formatMarkdown({ report }: ReportInput): string {
  let text = `### Stat Lens\n\n**${capitalize(describeSummary(report.summary))}**\n`;
  let left = report.files.reduce((sum, { problems }) => sum + problems.length, 0);
  for (const file of report.files.filter(({ problems }) => problems.length > 0)) {
    let isFirst = true;
    for (const row of listRows(file)) {
      const added = isFirst ? `${formatHead(file.path)}${row}` : row;
      if (text.length + added.length > LONGEST) return `${text}\n... and ${left} more.\n`;
      text += added;
      isFirst = false;
      left--;
    }
  }
  return text;
}

function formatHead(path: string): string {
  return `\n#### ${escapeText(path)}\n\n| place | severity | problem | code |\n|---|---|---|---|\n`;
}

function listRows({ problems }: CheckedFile): string[] {
  return problems.map(({ range: { start }, severity, message, code }) => {
    const place = `${start.line + 1}:${start.character + 1}`;
    return `| ${place} | ${SIGNS[severity]} | ${escapeText(message)} | ${escapeText(code)} |\n`;
  });
}

/** Text that means nothing to Markdown; an empty comment keeps `@` and `#` from calling people and naming issues. */
function escapeText(text: string): string {
  return escapeUnprintable(text).replace(/[&\\`*_~[\]|<>:@#]/g, (character) =>
    character === '@' || character === '#' ? `${character}<!-- -->` : `&#${character.charCodeAt(0)};`,
  );
}
