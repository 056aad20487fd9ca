import type { Severity } from '../../base/problem.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import { capitalize, describeSummary } from './check-text.ts';
import type { ReportInput } from './report-input.ts';

const NAMES: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', information: 'Info' };

/** One line per problem as ESLint's `compact` has it, which problem matchers of editors and of CI know. */
export function formatCompact({ report }: ReportInput): string {
  const lines = report.files.flatMap(({ path, problems }) =>
    problems.map(({ range: { start }, severity, message, code }) => {
      const place = `line ${start.line + 1}, col ${start.character + 1}`;
      return `${escapeUnprintable(path)}: ${place}, ${NAMES[severity]} - ${escapeUnprintable(message)} (${code})\n`;
    }),
  );
  const gap = lines.length > 0 ? '\n' : '';
  return `${lines.join('')}${gap}${capitalize(describeSummary(report.summary))}\n`;
}
