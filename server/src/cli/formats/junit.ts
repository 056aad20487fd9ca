import { create } from 'xmlbuilder2';
import type { LocatedProblem } from '../../features/locate-problems.ts';
import { testFailed, testInvalid } from '../../rules/notices.ts';
import type { CheckedFile, CheckedTest } from '../reporting/check-report.ts';
import { isAtLeast } from '../reporting/judge-report.ts';
import { escapeXml } from './escape-xml.ts';
import type { ReportInput } from './report-input.ts';

type Node = ReturnType<typeof create>;

/** What JUnit calls a test. */
interface Case {
  readonly name: string;
  /** Whether it failed, or could not be run; undefined when it passed. */
  readonly fault: 'failure' | 'error' | undefined;
  /** What kind of fault it is. */
  readonly type: string;
  readonly problems: readonly LocatedProblem[];
}

/**
 * JUnit's XML: a suite for each checked file, in it each test that was run by its name. Where files are only checked, there is a test
 * for each problem, or one that passes when there are none; it fails for what fails the check, and milder problems are what a passing
 * test printed. Lines and columns count from 1.
 */
export function formatJunit({ report, failOn }: ReportInput): string {
  const suites = report.files.map((file) => ({ path: escapeXml(file.path), cases: listCases(file, failOn) }));
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const all = suites.flatMap(({ cases }) => cases);
  const root = document.ele('testsuites', { name: 'stat-lens', ...countFaults(all) });
  for (const { path, cases } of suites) {
    const suite = root.ele('testsuite', { name: path, ...countFaults(cases) });
    for (const each of cases) addCase(suite, path, each);
  }
  return `${document.end({ prettyPrint: true })}\n`;
}

function countFaults(cases: readonly Case[]): Readonly<Record<'tests' | 'failures' | 'errors', string>> {
  const count = (wanted: Case['fault']) => `${cases.filter(({ fault }) => fault === wanted).length}`;
  return { tests: `${cases.length}`, failures: count('failure'), errors: count('error') };
}

function listCases({ problems, tests }: CheckedFile, failOn: ReportInput['failOn']): readonly Case[] {
  const told = new Set(tests?.flatMap((test) => test.problems));
  const own = problems
    .filter((problem) => !told.has(problem))
    .map((problem) => judgeProblem(problem, failOn));
  if (tests !== undefined) return [...own, ...tests.map(judgeTest)];
  return own.length > 0 ? own : [{ name: 'no problems', fault: undefined, type: '', problems }];
}

function judgeProblem(problem: LocatedProblem, failOn: ReportInput['failOn']): Case {
  const { code, severity, range } = problem;
  return {
    name: `${code} ${range.start.line + 1}:${range.start.character + 1}`,
    fault: isAtLeast(severity, failOn) ? 'failure' : undefined,
    type: severity,
    problems: [problem],
  };
}

function judgeTest({ name, problems }: CheckedTest): Case {
  if (problems.length === 0) return { name, fault: undefined, type: '', problems };
  const wasRun = problems.every(({ code }) => code !== testInvalid.code);
  if (wasRun) return { name, fault: 'failure', type: testFailed.code, problems };
  return { name, fault: 'error', type: testInvalid.code, problems };
}

function addCase(suite: Node, path: string, { name, fault, type, problems }: Case): void {
  const test = suite.ele('testcase', { name: escapeXml(name), classname: path });
  if (problems.length === 0) return;
  const details = problems.map(({ code, severity, message, range: { start } }) => {
    const place = `${path}:${start.line + 1}:${start.character + 1}`;
    return `${place} ${severity} ${escapeXml(message)} ${code}`;
  });
  const message = problems.map((problem) => escapeXml(problem.message)).join('; ');
  if (fault === undefined) test.ele('system-out').txt(details.join('\n'));
  else test.ele(fault, { type, message }).txt(details.join('\n'));
}
