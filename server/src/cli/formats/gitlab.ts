import type { Severity } from '../../base/problem.ts';
import { Fingerprints } from './fingerprints.ts';
import { formatJson } from './format-json.ts';
import type { ReportInput } from './report-input.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'minor',
  information: 'info',
};

/** The list of problems that GitLab takes as a Code Quality report. Lines count from 1. */
export function formatGitlab(input: ReportInput): string {
  const fingerprints = new Fingerprints(input);
  const issues = input.report.files.flatMap((file) =>
    file.problems.map((problem) => ({
      description: problem.message,
      check_name: problem.code,
      fingerprint: fingerprints.take(file, problem),
      severity: SEVERITIES[problem.severity],
      location: {
        path: file.path,
        lines: { begin: problem.range.start.line + 1, end: problem.range.end.line + 1 },
      },
    })),
  );
  return formatJson(issues);
}
