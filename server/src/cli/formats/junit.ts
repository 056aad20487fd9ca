import { create } from 'xmlbuilder2';
import type { LocatedProblem } from '../../features/locate-problems.ts';
import type { CheckedFile } from '../reporting/check-report.ts';
import { isAtLeast } from '../reporting/judge-report.ts';
import { escapeXml } from './escape-xml.ts';
import type { ReportInput } from './report-input.ts';

type Node = ReturnType<typeof create>;

/**
 * JUnit's XML: a suite for each checked file, in it a test for each problem, or one that passes when there are none.
 * Tests fail for what fails the check; milder problems are what a passing test printed. Lines and columns count from 1.
 */
export function formatJunit({ report, failOn }: ReportInput): string {
  const isFailure = ({ severity }: LocatedProblem) => isAtLeast(severity, failOn);
  const count = (files: readonly CheckedFile[]) => ({
    tests: `${files.reduce((sum, { problems }) => sum + Math.max(problems.length, 1), 0)}`,
    failures: `${files.reduce((sum, { problems }) => sum + problems.filter(isFailure).length, 0)}`,
    errors: '0',
  });
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele('testsuites', { name: 'stat-lens', ...count(report.files) });
  for (const file of report.files) {
    const path = escapeXml(file.path);
    const suite = root.ele('testsuite', { name: path, ...count([file]) });
    if (file.problems.length === 0) suite.ele('testcase', { name: 'no problems', classname: path });
    for (const problem of file.problems) addProblem(suite, path, problem, isFailure(problem));
  }
  return `${document.end({ prettyPrint: true })}\n`;
}

function addProblem(suite: Node, path: string, problem: LocatedProblem, isFailure: boolean): void {
  const { code, severity, range } = problem;
  const message = escapeXml(problem.message);
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  const test = suite.ele('testcase', {
    name: `${code} ${range.start.line + 1}:${range.start.character + 1}`,
    classname: path,
  });
  const details = `${place} ${severity} ${message} ${code}`;
  if (isFailure) test.ele('failure', { type: severity, message }).txt(details);
  else test.ele('system-out').txt(details);
}
