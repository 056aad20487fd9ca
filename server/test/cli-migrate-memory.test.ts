import assert from 'node:assert/strict';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const FILES = 300;
/** Of each file in characters; they stand beside what changes, so the difference holds them, too. */
const SIZE = 100_000;
/** In megabytes: enough for what is known of all files, and for neither their differences nor a report. */
const MEMORY = 80;

describe('stat-lens migrate, with little memory', () => {
  const bundle = useCli();
  const project = new ProjectFolder('//- world.json\n{ "id": 7, "meta": {} }\n').forEachTest();

  it('tells the difference of more files than it could hold', () => {
    for (let id = 0; id < FILES; id++) {
      const relationships = { 'npc:1': { affinity: 60, note: 'x'.repeat(SIZE) } };
      const session = { id, world_id: 7, scene_id: 1, relationships };
      project.write(`sessions/s${id}.session.json`, JSON.stringify(session, null, 2));
    }
    const env = { NODE_OPTIONS: `--max-old-space-size=${MEMORY}` };
    const { stdout, stderr, exitCode } = runCli(bundle, ['migrate', '--format', 'json'], {
      cwd: project.path,
      env,
    });
    assert.equal(exitCode, 0, stderr);
    assert.ok(stdout.length > FILES * SIZE);
    const report = JSON.parse(stdout);
    assert.deepEqual([report.summary.migrated, report.files.length], [FILES, FILES]);
    assert.equal(report.diff.match(/^\+{3} b\/sessions/gm).length, FILES);
  });
});
