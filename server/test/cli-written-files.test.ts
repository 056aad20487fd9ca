import assert from 'node:assert/strict';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const GAME = `//- statlens.config.json
{ "ignore": ["drafts/"] }
//- world.json
{ "id": 7, "name": "Town", "meta": { "stats_config": { "definitions": { "a": { "id": "a", "axes": [{ "name": "b" }] } } } } }
//- npcs/ann.json
{ "id": 1, "world_id": 7, "name": "Ann", "stats": { "a": { "b": 4 } } }
//- drafts/old.session.json
{ "id": 3, "scene_id": 1, "flags": {}, "relationships": { "npc:1": { "affinity": 4 } } }
//- sessions/old.session.json
{ "id": 4, "scene_id": 1, "flags": {}, "relationships": { "npc:1": { "affinity": 4 } } }
`;

/** What each command may write, and what it calls it. */
const WRITERS: readonly (readonly [what: string, write: (file: string) => readonly string[]])[] = [
  ['report', (file) => ['check', '--format', `json:${file}`]],
  ['report', (file) => ['test', '--format', `json:${file}`]],
  ['profile', (file) => ['check', '--profile', file]],
  ['report', (file) => ['migrate', '--report', file]],
  ['schema', (file) => ['schema', '--out', file]],
];

describe('files that the command line writes', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forEachTest();
  const run = (...args: readonly string[]) => runCli(bundle, args, { cwd: project.path });

  for (const [what, write] of WRITERS) {
    const args = write('FILE');
    it(`never take the place of stat files: ${args.join(' ')}`, () => {
      symlinkSync(join(project.path, 'world.json'), join(project.path, 'link.txt'));
      for (const file of ['world.json', 'npcs/ann.json', 'drafts/old.session.json', 'link.txt']) {
        const before = project.read(file);
        const { stderr, exitCode } = run(...write(file));
        assert.equal(exitCode, 2, file);
        assert.ok(stderr.includes(`${file}: this is a stat file, and no place for a ${what}\n`), stderr);
        assert.equal(project.read(file), before);
      }
    });

    it(`get the folders that are missing: ${args.join(' ')}`, () => {
      run(...write('out/new/x.json'));
      assert.doesNotThrow(() => JSON.parse(project.read('out/new/x.json')));
      assert.deepEqual(readdirSync(join(project.path, 'out/new')), ['x.json']);
    });
  }

  it('are no stat files of other jobs when reports are merged', () => {
    run('check', '--format', 'json:part.json');
    const before = project.read('npcs/ann.json');
    assert.equal(run('merge-reports', 'part.json', '--format', 'text:npcs/ann.json').exitCode, 2);
    assert.equal(project.read('npcs/ann.json'), before);
  });

  it('end the command with 70 when a profile cannot be written', () => {
    const { stderr, exitCode } = run('check', '--profile', 'npcs');
    assert.match(stderr, /^stat-lens: npcs: There is something else than a regular file$/m);
    assert.equal(exitCode, 70);
  });

  it('keep what was there until a report of a migration is whole', () => {
    project.write('r.md', 'the one before');
    symlinkSync(join(project.path, 'r.md'), join(project.path, 'link.md'));
    run('migrate', '--report', 'link.md');
    assert.match(project.read('r.md'), /^# /);
    const { stderr, exitCode } = run('migrate', '--write', '--report', 'npcs');
    assert.match(stderr, /the report .*npcs cannot be written: there is a folder/);
    assert.equal(exitCode, 2);
    assert.ok(project.read('sessions/old.session.json').includes('"relationships": {'));
    assert.equal(existsSync(join(project.path, 'npcs.part')), false);
  });
});
