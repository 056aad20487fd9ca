import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

describe('schemas/reports/check.schema.json', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  const text = readFileSync(join(root, 'schemas/reports/check.schema.json'), 'utf8');
  const isReport = new Ajv({ strict: true }).compile(JSON.parse(text));
  // Others may meet members that came later; here every member has to be described.
  const isDescribed = new Ajv({ strict: true }).compile(
    JSON.parse(text, (_, value) =>
      value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
    ),
  );

  const check = (cwd: string, ...args: string[]) =>
    JSON.parse(runCli(bundle, ['check', '--format', 'json', ...args], { cwd }).stdout);
  const accept = (report: unknown) => {
    assert.ok(isDescribed(report), JSON.stringify(isDescribed.errors));
    assert.ok(isReport(report));
  };

  it('describes reports on all the problems there are', () => {
    const report = check(root, 'samples/broken');
    assert.ok(report.summary.errors > 20 && report.summary.information > 5);
    accept(report);
  });

  it('describes reports on nothing', () => accept(check(project.path, 'nothing-here')));

  it('describes what fixes and baselines add', () => {
    const dryRun = check(project.path, '--fix-dry-run');
    assert.ok('diff' in dryRun && 'fixed' in dryRun.summary);
    accept(dryRun);
    const recorded = check(project.path, '--update-baseline');
    assert.ok(recorded.summary.known > 0);
    accept(recorded);
  });

  it('describes which part it is, and what could not be done', () => {
    const part = check(project.path, '--shard', '1/2');
    assert.deepEqual(part.shard, { index: 1, count: 2 });
    accept(part);
    const report = check(project.path, 'nothing-here');
    const message = 'nothing matched "nothing-here": there is no such file or folder';
    assert.deepEqual(report.failures, [{ exitCode: 3, message }]);
    assert.ok(!isReport({ ...report, failures: [{ exitCode: 70, message }] }));
  });

  it('refuses other JSON', () => {
    const report = check(project.path, 'npcs');
    assert.ok(!isReport({ ...report, version: 2 }));
    assert.ok(!isReport({ ...report, files: [{ path: 'a.json' }] }));
    assert.ok(isReport({ ...report, later: true }));
  });
});
