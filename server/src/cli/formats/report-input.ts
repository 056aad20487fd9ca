import type { Severity } from '../../base/problem.ts';
import type { CheckReport } from '../reporting/check-report.ts';

/** What a format is made from. */
export interface ReportInput {
  readonly report: CheckReport;
  /** The path of a related place's file, as those of the checked files are. */
  readonly nameOf: (uri: string) => string;
  /** Answers a JSON pointer of a checked file that stays the same when lists are sorted anew or grow. */
  readonly stabilize: (uri: string, pointer: string) => string;
  /** Problems of this severity, and worse ones, fail the check. */
  readonly failOn: Severity;
  /** The version of Stat Lens. */
  readonly version: string;
}
