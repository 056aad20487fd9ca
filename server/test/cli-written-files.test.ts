import assert from 'node:assert/strict';
import { existsSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
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

    it(`never become stat files, where there is nothing yet: ${args.join(' ')}`, () => {
      symlinkSync('new.npc.json', join(project.path, 'link.txt'));
      for (const file of [
        'cast.npc.json',
        'out/statlens.config.json',
        'npcs/new.json',
        'x.world.jsonc',
        'link.txt',
      ]) {
        const { stderr, exitCode } = run(...write(file));
        assert.equal(exitCode, 2, file);
        assert.ok(stderr.includes(`${file}: this is a stat file, and no place for a ${what}\n`), stderr);
        assert.equal(existsSync(join(project.path, file)), false);
      }
    });

    it(`never take the place of what is read beside stat files: ${args.join(' ')}`, () => {
      for (const file of ['.gitignore', 'some.stattest.snap.json', 'drafts/.gitignore']) {
        const { stderr, exitCode } = run(...write(file));
        assert.equal(exitCode, 2, file);
        const why = `${file}: this is a file that Stat Lens reads, and no place for a ${what}\n`;
        assert.ok(stderr.includes(why), stderr);
        assert.equal(existsSync(join(project.path, file)), false);
      }
    });

    it(`keep links that lead nowhere, and come to be where those lead: ${args.join(' ')}`, () => {
      symlinkSync('out/real.json', join(project.path, 'link.json'));
      run(...write('link.json'));
      assert.equal(readlinkSync(join(project.path, 'link.json')), 'out/real.json');
      assert.doesNotThrow(() => JSON.parse(project.read('out/real.json')));
    });

    it(`get the folders that are missing: ${args.join(' ')}`, () => {
      run(...write('out/new/x.json'));
      assert.doesNotThrow(() => JSON.parse(project.read('out/new/x.json')));
      assert.deepEqual(readdirSync(join(project.path, 'out/new')), ['x.json']);
    });
  }

  it('never take the place of what tells a check what to do', () => {
    run('check', '--baseline', 'known.json', '--update-baseline');
    project.write('ignore.txt', 'drafts/\n');
    project.write('list.txt', 'npcs/ann.json\n');
    symlinkSync('.', join(project.path, 'here'));
    for (const [option, file] of [
      ['--baseline', 'known.json'],
      ['--ignore-path', 'ignore.txt'],
      ['--file-list', 'list.txt'],
    ] as const) {
      const before = project.read(file);
      for (const spelled of [file, `./${file}`, `here/${file}`]) {
        const outputs = [
          ['--format', `json:${spelled}`],
          ['--profile', spelled],
        ];
        for (const output of outputs) {
          const { stderr, exitCode } = run('check', option, file, ...output);
          assert.match(
            stderr,
            /: this is a file that Stat Lens reads, and no place for a (report|profile)$/m,
          );
          assert.deepEqual([exitCode, project.read(file)], [2, before], spelled);
        }
      }
    }
    run('check', '--format', 'json:part.json');
    assert.equal(run('merge-reports', 'part.json', '--format', 'text:./part.json').exitCode, 2);
  });

  it('are not written twice, however they are spelled', () => {
    symlinkSync('out', join(project.path, 'linked'));
    for (const [first, second] of [
      ['x.json', './x.json'],
      ['x.json', 'sub/../x.json'],
      ['out/x.json', 'linked/x.json'],
      ['x.json', join(project.path, 'x.json')],
    ]) {
      const { stderr, stdout, exitCode } = run('check', '-f', `json:${first}`, '-f', `text:${second}`);
      assert.equal(
        stderr,
        `stat-lens: ${second}: this is the same file as ${first}, to which a report goes\n`,
      );
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.equal(existsSync(join(project.path, first ?? '')), false);
    }
    const { stderr, exitCode } = run('check', '--profile', 'p', '--format', 'json:p');
    assert.match(stderr, /--profile p: this is the same file as p, to which a report goes$/m);
    assert.equal(exitCode, 2);
  });

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
