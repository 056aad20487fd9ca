/** Everything `--format` understands. */
export const REPORT_FORMATS = [
  'text',
  'compact',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'markdown',
  'html',
] as const;

/** One of them. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report that is asked for. */
export interface ReportRequest {
  readonly format: ReportFormat;
  /** The file to write it to, as it was given; standard output without one. */
  readonly file?: string;
}

/** What people see on standard output when they ask for nothing else. */
export const DEFAULT_REPORTS: readonly ReportRequest[] = [{ format: 'text' }];

/**
 * Reads `sarif` or `sarif:out/stats.sarif`. Throws an error for people when there is no such format or the file has no
 * name.
 */
export function parseReportRequest(given: string): ReportRequest {
  const colon = given.indexOf(':');
  const name = colon < 0 ? given : given.slice(0, colon);
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined) throw new RangeError(`Allowed choices are ${REPORT_FORMATS.join(', ')}.`);
  if (colon < 0) return { format };
  const file = given.slice(colon + 1);
  if (file === '') throw new RangeError('Behind the colon stands the file to write.');
  return { format, file };
}

/**
 * Adds a report to those that are asked for. Throws an error for people when two of them would go to the same place.
 */
export function addReportRequest(
  requests: readonly ReportRequest[],
  added: ReportRequest,
): readonly ReportRequest[] {
  const twin = requests.find(({ file }) => file === added.file);
  if (twin === undefined) return [...requests, added];
  const place = added.file ?? 'standard output';
  throw new RangeError(
    `${twin.format} and ${added.format} would both go to ${place}; ${added.format}:FILE writes to a file.`,
  );
}
