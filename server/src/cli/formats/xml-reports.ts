import { formatCheckstyle } from './checkstyle.ts';
import { formatJunit } from './junit.ts';
import type { ReportInput } from './report-input.ts';

/** The reports in XML, in a part of their own for the sake of the library that they need. */
export function formatXmlReport(format: 'checkstyle' | 'junit', input: ReportInput): string {
  return format === 'junit' ? formatJunit(input) : formatCheckstyle(input);
}
