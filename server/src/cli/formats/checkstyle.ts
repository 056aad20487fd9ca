import { create } from 'xmlbuilder2';
import type { Severity } from '../../base/problem.ts';
import { escapeXml } from './escape-xml.ts';
import type { ReportInput } from './report-input.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
};

/** The XML of Checkstyle, with a `file` for each file that has problems. Lines and columns count from 1. */
export function formatCheckstyle({ report }: ReportInput): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('checkstyle', { version: '4.3' });
  for (const { path, problems } of report.files) {
    if (problems.length === 0) continue;
    const file = root.ele('file', { name: escapeXml(path) });
    for (const { code, severity, message, range } of problems) {
      file.ele('error', {
        line: `${range.start.line + 1}`,
        column: `${range.start.character + 1}`,
        severity: SEVERITIES[severity],
        message: escapeXml(message),
        source: `stat-lens.${code}`,
      });
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
