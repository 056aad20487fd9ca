import assert from 'node:assert/strict';
import { MigrationRun, type RunOptions, USUAL_RUN } from '../src/features/migration-run.ts';
import type { FileMigration } from '../src/features/plan-file-migration.ts';
import { fixtureUri } from './fixture-files.ts';
import { openWorkspace, toText } from './workspace-fixture.ts';

/** Plans the migration of the file `path` among others that take part; files are given as path -> JSON value or text. */
export async function planMigrationOf(
  files: Readonly<Record<string, unknown>>,
  path: string,
  options: Partial<RunOptions> = {},
): Promise<FileMigration> {
  const { workspace } = await openWorkspace(files);
  const file = workspace.getFile(fixtureUri(path));
  assert.ok(file, path);
  const run = new MigrationRun(workspace, { ...USUAL_RUN, ...options }, workspace.files());
  assert.ok(run.isCandidate(file), `${path} would be passed over`);
  return run.plan(file, toText(files[path]));
}

/** The same, for a migration that is to change something: the value of the new text, and the plan. */
export async function migrateTo(
  files: Readonly<Record<string, unknown>>,
  path: string,
  options: Partial<RunOptions> = {},
) {
  const plan = await planMigrationOf(files, path, options);
  assert.equal(plan.kind, 'change', JSON.stringify(plan));
  assert.ok(plan.kind === 'change');
  return { ...plan, value: JSON.parse(plan.newText) };
}
