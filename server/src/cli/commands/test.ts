import process from 'node:process';
import type { JsonObject } from '../../base/json-value.ts';
import { CheckService } from '../../check-service.ts';
import { locateProblems } from '../../features/locate-problems.ts';
import { createNodeFileSystem, type NodeFileSystem } from '../../host/node-file-system.ts';
import { readStatTests } from '../../stattest/read-stat-tests.ts';
import { collectSnapshots, type StatTestResult } from '../../stattest/run-stat-tests.ts';
import type { Snapshots } from '../../stattest/snapshot-file.ts';
import { StatTestRun } from '../../stattest/stat-test-run.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { describeUnmatched } from '../opening/describe-unmatched.ts';
import { listBroken, listUnread } from '../opening/list-unread.ts';
import { filesOf, openProject } from '../opening/open-project.ts';
import { findTarget, type Target } from '../opening/targets.ts';
import { listWritableFolders } from '../opening/writable-folders.ts';
import { createPathNames } from '../path-names.ts';
import { chooseExitCode, makeFailures } from '../reporting/check-failure.ts';
import { type CheckedFile, type CheckedTest, summarizeFiles } from '../reporting/check-report.ts';
import { refuseTakenPlaces } from '../reporting/refuse-taken-places.ts';
import { DEFAULT_REPORTS, type ReportRequest } from '../reporting/report-request.ts';
import { listReportFiles, writeReports } from '../reporting/write-reports.ts';
import { SnapshotRecord } from '../testing/snapshot-record.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens test`. */
export interface TestOptions {
  /** What to report where; text on standard output when absent. */
  readonly format?: readonly ReportRequest[];
  /** Record all snapshots anew. */
  readonly update?: boolean;
  /** Only the tests with this in their name. */
  readonly name?: string;
}

/** What the tests of one file came to. */
interface TestedFile {
  readonly checked: CheckedFile;
  readonly results: readonly StatTestResult[];
  /** Why a snapshot could not be recorded. */
  readonly failure: string | undefined;
}

/** What tests are run with. */
interface Setting {
  readonly service: CheckService;
  readonly run: StatTestRun;
  readonly fileSystem: NodeFileSystem;
  readonly nameOf: (uri: string) => string;
  readonly options: TestOptions;
  /** Where snapshots may be written. */
  readonly roots: readonly string[];
  readonly warn: CommandContext['warn'];
}

/** `stat-lens test [paths...]`: runs the balance tests at and below `paths`, and reports those that fail. */
export async function test(
  paths: readonly string[],
  options: TestOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const cwd = process.cwd();
  const targets = (paths.length === 0 ? ['.'] : paths).map((path) => findTarget(path, cwd));
  const fileSystem = createNodeFileSystem();
  const service = new CheckService({ fileSystem, logger: context.logger, now: Date.now() });
  const nameOf = createPathNames(cwd);
  const opened = await openProject(service, targets, fileSystem);
  const { format: requests = DEFAULT_REPORTS } = options;
  refuseTakenPlaces(listReportFiles(requests, cwd), service.workspace);
  const found = targets.map((target) => [target, listTestFiles(service, target)] as const);
  const files = new Set(found.flatMap(([, testFiles]) => testFiles));
  const tested: TestedFile[] = [];
  const run = new StatTestRun(service.workspace, nameOf);
  const { warn } = context;
  const roots = listWritableFolders(targets);
  for (const file of files) {
    tested.push(await testOne(file, { service, run, fileSystem, nameOf, options, roots, warn }));
  }
  tested.sort((a, b) => (a.checked.path < b.checked.path ? -1 : 1));
  const checked = tested.map((file) => file.checked);
  const results = tested.flatMap((file) => file.results);
  const unmatched = found.filter(([, testFiles]) => testFiles.length === 0).map(([target]) => target);
  // Tests look at all entities of their project, so nobody may be missing.
  const others = [...service.workspace.files()].filter((file) => !files.has(file));
  const unread = [...listUnread(fileSystem, opened, nameOf), ...listBroken(others, nameOf)];
  const summary = summarizeFiles(checked);
  // A build does not pass because nothing was tested.
  const isIdle = results.length === 0 && summary.errors + unread.length === 0;
  const untested =
    unmatched.length > 0 ? describeMissing(unmatched) : isIdle ? [describeNothing(options)] : [];
  const failures = [
    ...makeFailures(EXIT_CODE.problems, unread),
    ...makeFailures(EXIT_CODE.nothingMatched, untested),
  ];
  const report = { files: checked, summary, ...(failures.length > 0 && { failures }) };
  const setting = { ...context, service, fixes: undefined, nameOf, cwd, failOn: 'error' as const };
  const unwritten = await writeReports(requests, report, setting);
  const unrecorded = tested.flatMap(({ failure }) => failure ?? []);
  const remarks = [...unwritten, ...unrecorded, describeResults(results), ...untested, ...unread];
  for (const line of remarks) context.warn(line);
  if (unwritten.length + unrecorded.length > 0) return EXIT_CODE.internal;
  return chooseExitCode(summary.errors > 0, failures);
}

function listTestFiles(service: CheckService, { uri }: Target): SourceFile[] {
  return filesOf(service, uri).filter(({ kind }) => kind.id === 'stattest');
}

/** Runs the tests of a file that can be read; what is wrong with the file itself is reported in any case. */
async function testOne(file: SourceFile, setting: Setting): Promise<TestedFile> {
  const { service, run, nameOf, options } = setting;
  const { uri, kind } = file;
  const own = await service.checkLocated(uri);
  const isBroken = own.some(({ severity }) => severity === 'error');
  const record = new SnapshotRecord(uri, setting.fileSystem);
  const runWith = (recorded: Snapshots) =>
    isBroken ? [] : run.runFile(file, { recorded, accepts: makeFilter(options) });
  let results = runWith(record.snapshots);
  let failure: string | undefined;
  if (isBroken) setting.warn(`${nameOf(uri)}: none of its tests is run until the file is as it should be`);
  else if (options.update === true) {
    const tests = { ...keepTests(record, file), ...collectSnapshots(results) };
    failure = record.write(tests, setting.roots);
    if (failure === undefined) results = runWith({ kind: 'recorded', tests });
  } else if (record.snapshots.kind === 'broken') {
    setting.warn(
      `${nameOf(record.uri)}: this cannot be read as snapshots; --update records all of them anew`,
    );
  }
  const tests: CheckedTest[] = [];
  for (const { test, problems } of results) {
    tests.push({ name: test.name, problems: await locateProblems(service.workspace, uri, problems) });
  }
  const problems = [...own, ...tests.flatMap((test) => test.problems)];
  return {
    checked: { path: nameOf(uri), uri, kind: kind.id, problems, tests },
    results,
    failure: failure === undefined ? undefined : `${nameOf(record.uri)}: ${failure}`,
  };
}

function makeFilter({ name }: TestOptions): (test: { readonly name: string }) => boolean {
  return (test) => name === undefined || test.name.toLowerCase().includes(name.toLowerCase());
}

/** What was recorded for tests that are still there. */
function keepTests({ snapshots }: SnapshotRecord, file: SourceFile): JsonObject {
  const names = new Set(readStatTests(file.value).map(({ name }) => name));
  const known = snapshots.kind === 'recorded' ? Object.entries(snapshots.tests) : [];
  return Object.fromEntries(known.filter(([name]) => names.has(name)));
}

function describeResults(results: readonly StatTestResult[]): string {
  const passed = results.filter(({ problems }) => problems.length === 0).length;
  const failed = results.length - passed;
  return `${passed} of ${results.length} ${results.length === 1 ? 'test' : 'tests'} passed${failed > 0 ? `, ${failed} failed` : ''}`;
}

function describeNothing({ name }: TestOptions): string {
  return name === undefined
    ? 'there are no tests in these files'
    : `no test has ${JSON.stringify(name)} in its name`;
}

function describeMissing(targets: readonly Target[]): readonly string[] {
  const missing = targets.filter(({ type }) => type === 'missing');
  if (missing.length > 0) return describeUnmatched(missing);
  return [`there are no tests (*.stattest.json) in ${targets.map(({ given }) => given).join(', ')}`];
}
