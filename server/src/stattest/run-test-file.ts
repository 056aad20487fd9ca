import type { JsonValue } from '../base/json-value.ts';
import type { EntityRow, RowKind } from '../query/entity-row.ts';
import { collectKnownNames } from '../query/known-names.ts';
import { listEntityRows } from '../query/list-entity-rows.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readStatTests } from './read-stat-tests.ts';
import { runStatTests, type StatTestResult } from './run-stat-tests.ts';
import type { StatTest } from './stat-test.ts';

/** What a file's tests are run with. */
export interface TestFileOptions {
  /** How people call a file. */
  readonly nameOf: (uri: string) => string;
  /** What was recorded for the tests, by their names. */
  readonly recorded: JsonValue | undefined;
  /** Says which tests are meant; all without it. */
  readonly accepts?: (test: StatTest) => boolean;
}

/** Runs the tests of a `*.stattest.json` on all entities of its family of projects. */
export function runTestFile(
  workspace: Workspace,
  file: SourceFile,
  { nameOf, recorded, accepts = () => true }: TestFileOptions,
): StatTestResult[] {
  const files = [...workspace.files()]
    .filter(({ family }) => family === file.family)
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const known = new Map<RowKind, readonly EntityRow[]>();
  const rowsOf = (kind: RowKind) => {
    const rows = known.get(kind) ?? [...listEntityRows({ workspace, files, nameOf }, kind)];
    known.set(kind, rows);
    return rows;
  };
  const tests = readStatTests(file.value).filter(accepts);
  return runStatTests(tests, { rowsOf, names: collectKnownNames(workspace), recorded });
}
