import type { StatTestFile, StatTestOutcome } from '../protocol/stat-tests.ts';
import { testInvalid } from '../rules/notices.ts';
import { readStatTests } from '../stattest/read-stat-tests.ts';
import type { Snapshots } from '../stattest/snapshot-file.ts';
import { StatTestRun } from '../stattest/stat-test-run.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePath } from './describe-path.ts';
import { type LocatedProblem, locateProblems, rangeOf } from './locate-problems.ts';

/** All balance tests of the workspace, by file; a test without a name, or with that of another one, is left to the run to refuse. */
export async function listStatTests(workspace: Workspace): Promise<StatTestFile[]> {
  const found: StatTestFile[] = [];
  for (const file of workspace.files()) {
    if (file.kind.id !== 'stattest') continue;
    const located = await workspace.locate(file.uri);
    const named = readStatTests(file.value).filter(({ name }) => name.trim() !== '');
    const tests = new Map(
      named.map(({ name, path }) => [name, rangeOf(located, { path: [...path, 'name'] })]),
    );
    found.push({ uri: file.uri, tests: [...tests].map(([name, range]) => ({ name, range })) });
  }
  return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/**
 * Runs the balance tests of a file. `errors` are what is wrong with the file itself: with any, none of its tests is run,
 * and all have failed.
 */
export async function runStatTests(
  workspace: Workspace,
  file: SourceFile,
  recorded: Snapshots,
  errors: readonly LocatedProblem[],
): Promise<StatTestOutcome[]> {
  const tests = readStatTests(file.value);
  if (errors.length > 0) return tests.map(({ name }) => ({ name, messages: errors.map(toInvalid) }));
  const outcomes: StatTestOutcome[] = [];
  const run = new StatTestRun(workspace, describePath);
  for (const { test, problems } of run.runFile(file, { recorded })) {
    const located = await locateProblems(workspace, file.uri, problems);
    outcomes.push({ name: test.name, messages: located.map(toMessage) });
  }
  return outcomes;
}

function toInvalid(problem: LocatedProblem) {
  return { ...toMessage(problem), isInvalid: true };
}

function toMessage({
  code,
  message,
  range,
  related = [],
}: LocatedProblem): StatTestOutcome['messages'][number] {
  return { text: message, range, isInvalid: code === testInvalid.code, related };
}
