import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckJson } from './check-json.ts';
import { checkWithGit } from './check-with-git.ts';
import { GIT_SETTINGS, GitFolder } from './git-folder.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const MARA = 'npcs/mara.npc.json';
const TOBIN = 'npcs/tobin.npc.json';
const SESSION = 'sessions/legacy.session.json';

describe('stat-lens check, by what has changed', () => {
  const bundle = useCli();
  const project = new GitFolder(SMALL_GAME).forEachTest();

  beforeEach(() => {
    project.commit();
  });

  const { run, json, pathsOf, codesOf } = checkWithGit(bundle, project);
  const mara = (strength: number) =>
    `{ "id": 12, "world_id": 7, "name": "Mara", "stats": { "attributes": { "strength": ${strength} } } }`;
  const editWorld = (from: string, to: string) =>
    project.write('world.json', project.read('world.json').replace(from, to));

  describe('--changed', () => {
    it('reports nothing when nothing has changed', () => {
      assert.deepEqual(pathsOf('--changed'), []);
      assert.equal(run('--changed').exitCode, 0);
    });

    it('reports edited and staged files, and knows all others', () => {
      project.write(MARA, mara(190));
      project.write(
        TOBIN,
        '{ "id": 15, "world_id": 7, "name": "Tobin", "stats": { "attributes": { "strength": 99 } } }',
      );
      project.git('add', TOBIN);
      assert.deepEqual(pathsOf('--changed'), [MARA, TOBIN]);
      assert.deepEqual(codesOf('--changed'), ['entity/clamped']);
    });

    it('reports a new file, with the world and the sessions that may be about it', () => {
      project.write('npcs/eve.npc.json', mara(50).replace('12', '30'));
      assert.deepEqual(pathsOf('--changed'), ['npcs/eve.npc.json', SESSION, 'world.json']);
    });

    it('reports the files that live in a changed world, and no others', () => {
      editWorld('"max_value": 100', '"max_value": 80');
      assert.deepEqual(pathsOf('--changed'), [MARA, TOBIN, SESSION, 'world.json']);
    });

    it('reports the files that a deleted one leaves behind', () => {
      project.remove('world.json');
      const paths = pathsOf('--changed');
      assert.ok(paths.includes(MARA) && paths.includes(SESSION), paths.join());
    });

    it('reports the NPC whose state has changed, and nobody else', () => {
      project.write(
        'npc_states/mara.npc_state.json',
        '{ "npc_id": 12, "stats": { "attributes": { "strength": 300 } } }',
      );
      const paths = pathsOf('--changed');
      assert.ok(paths.includes(MARA) && !paths.includes(TOBIN), paths.join());
    });

    it('reports the world whose tier nobody is in any more by a changed NPC', () => {
      for (let id = 100; id < 120; id++)
        project.write(`npcs/${id}.npc.json`, mara(50).replace('12', `${id}`));
      project.write(MARA, mara(20));
      project.commit();
      assert.deepEqual(codesOf('world.json'), []);
      project.write(MARA, mara(60));
      const { files } = json('--changed');
      assert.deepEqual(
        files.map(({ path }) => path),
        [MARA, 'world.json'],
      );
      assert.deepEqual(
        files[1]?.problems.map(({ code }) => code),
        ['tier/empty'],
      );
    });

    it('reports what a changed config judges differently', () => {
      project.write('statlens.config.json', '{ "rules": { "entity/clamped": "error" } }');
      const { files, summary } = json('--changed');
      assert.ok(files.some(({ path }) => path === TOBIN));
      assert.equal(summary.errors, 2);
    });

    it('reports by a config that has broken what a check would report by it', () => {
      project.write('statlens.config.json', '{ "ignore": ["npcs/"], "rules": { "entity/*": "off" } }');
      project.commit();
      project.write('statlens.config.json', '{ ignore": ["npcs/"], "rules": { "entity/*": "off" } }');
      const told = (...args: string[]) => parseCheckJson(run(...args, '--format', 'json').stdout).files;
      const files = told('--changed');
      assert.ok(files.some(({ path }) => path === TOBIN));
      assert.deepEqual(
        files,
        told().filter(({ path }) => files.some((file) => file.path === path)),
      );
    });

    it('stays within the paths that are named', () => {
      editWorld('"max_value": 100', '"max_value": 80');
      assert.deepEqual(pathsOf('--changed', 'npcs'), [MARA, TOBIN]);
      assert.deepEqual(pathsOf('--changed', '**/t*.json', '--kind', 'npc'), [TOBIN]);
    });

    it('leaves out what git ignores, and hidden folders', () => {
      project.write('.gitignore', 'scratch/\n');
      project.commit();
      project.write('scratch/a.npc.json', mara(1));
      project.write('.hidden/b.npc.json', mara(1));
      assert.deepEqual(pathsOf('--changed'), []);
    });

    it('takes names with spaces, quotes and letters of all kinds', () => {
      const names = ['npcs/Señor "Ä" 雪.npc.json', "npcs/it's, a\nline.npc.json"];
      for (const name of names) project.write(name, mara(1));
      project.commit();
      for (const [i, name] of names.entries()) project.write(name, mara(i + 2).replace('12', `${40 + i}`));
      const paths = pathsOf('--changed');
      for (const name of names) assert.ok(paths.includes(name), name);
    });

    it('works in a folder below, and before the first commit', () => {
      project.write(MARA, mara(190));
      const below = runCli(bundle, ['check', '--changed', '--format', 'json'], {
        cwd: join(project.path, 'npcs'),
        env: GIT_SETTINGS,
      });
      assert.deepEqual(
        parseCheckJson(below.stdout).files.map(({ path }) => path),
        ['mara.npc.json'],
      );
      project.remove('.git');
      project.git('init', '--quiet');
      assert.equal(pathsOf('--changed').length, 6);
    });

    it('writes nothing, not even the index', () => {
      const before = readFileSync(join(project.path, '.git/index'));
      project.write(MARA, project.read(MARA));
      // For git a file may be another one when it is younger than the index knows.
      utimesSync(join(project.path, MARA), 2e9, 2e9);
      assert.deepEqual(pathsOf('--changed'), []);
      assert.deepEqual(readFileSync(join(project.path, '.git/index')), before);
    });
  });

  describe('--changed, where names are written otherwise in uris', () => {
    it('leaves out what was only touched', () => {
      const odd = 'npcs/50%41 #1?.npc.json';
      project.write(odd, mara(50).replace('12', '40'));
      project.commit();
      utimesSync(join(project.path, odd), 2e9, 2e9);
      assert.deepEqual(pathsOf('--changed'), []);
    });
  });

  describe('--staged', () => {
    it('judges what is staged, whatever the files have become since', () => {
      project.write(MARA, mara(190));
      project.git('add', MARA);
      project.write(MARA, mara(50));
      assert.deepEqual(pathsOf('--staged'), [MARA]);
      assert.deepEqual(codesOf('--staged'), ['entity/clamped']);
      project.write(TOBIN, '{ broken');
      assert.deepEqual(pathsOf('--staged'), [MARA]);
    });

    it('sees the others as they are staged, and not what git does not know', () => {
      project.write(MARA, mara(70));
      project.git('add', MARA);
      editWorld('"max_value": 100', '"max_value": 60');
      project.write('npcs/twin.npc.json', mara(3));
      assert.deepEqual(pathsOf('--staged'), [MARA]);
      assert.deepEqual(codesOf('--staged'), []);
      project.git('add', 'world.json');
      const { files } = json('--staged');
      assert.deepEqual(
        files.map(({ path }) => path),
        [MARA, TOBIN, SESSION, 'world.json'],
      );
      assert.deepEqual(
        files[0]?.problems.map(({ code }) => code),
        ['entity/clamped'],
      );
    });

    it('sees a file that is staged and was deleted since', () => {
      project.write('npcs/eve.npc.json', mara(190).replace('12', '30'));
      project.git('add', '--all');
      project.remove('npcs/eve.npc.json');
      assert.deepEqual(pathsOf('--staged'), ['npcs/eve.npc.json', SESSION, 'world.json']);
    });

    it('tells what could be fixed of what is staged, whatever is on disk', () => {
      project.write(MARA, mara(50).replace('50', '"50"'));
      project.git('add', MARA);
      project.write(MARA, mara(70));
      const { stdout, stderr, exitCode } = run('--staged', '--fix-dry-run');
      assert.match(stdout, /^\+.*"strength": 50/m);
      assert.match(stderr, /^stat-lens: Would fix 1 problem in 1 file, leaving no problems in 2 files\n$/);
      assert.equal(exitCode, 0);
    });

    it('lets a commit pass that has no stat files', () => {
      project.git('rm', '--quiet', '-r', '--cached', '.');
      assert.deepEqual(run('--staged'), {
        exitCode: 0,
        stdout: '',
        stderr: 'stat-lens: no stat file is selected, so nothing was checked\n',
      });
      assert.equal(run('--staged', 'nowhere').exitCode, 3);
    });

    it('exits with 2 together with what writes files', () => {
      assert.equal(run('--staged', '--fix').exitCode, 2);
      assert.equal(run('--staged', '--update-baseline').exitCode, 2);
    });
  });

  describe('--since', () => {
    it('reports what has changed since a branch was left, committed or not', () => {
      project.git('switch', '--quiet', '--create', 'feature');
      project.write(MARA, mara(60));
      project.commit();
      project.write('npcs/eve.npc.json', mara(50).replace('12', '30'));
      project.git('switch', '--quiet', 'main');
      project.write('elsewhere/npcs/ida.npc.json', '{ "id": 20, "world_id": 8 }');
      project.git('commit', '--quiet', '--all', '--message', 'Change Ida');
      project.git('switch', '--quiet', 'feature');
      assert.deepEqual(pathsOf('--since', 'main'), ['npcs/eve.npc.json', MARA, SESSION, 'world.json']);
      assert.deepEqual(pathsOf('--since', 'HEAD'), ['npcs/eve.npc.json', SESSION, 'world.json']);
    });

    it('exits with 2 for a commit that git does not know, and takes none for an option', () => {
      for (const name of ['no-such', '--output=x', 'HEAD:world.json']) {
        const { stderr, exitCode } = run(`--since=${name}`);
        assert.match(stderr, /git knows no such commit here/, name);
        assert.equal(exitCode, 2, name);
      }
    });
  });

  describe('without git', () => {
    it('exits with 2 outside of any repository', () => {
      const outside = new ProjectFolder(SMALL_GAME);
      const { stderr, exitCode, stdout } = runCli(bundle, ['check', '--changed'], { cwd: outside.path });
      outside.remove();
      assert.match(stderr, /what has changed is not known: .* lies in no work tree that git opens/);
      assert.equal(stdout, '');
      assert.equal(exitCode, 2);
    });

    it('exits with 2 where git is not installed', () => {
      const empty = join(project.path, 'empty');
      mkdirSync(empty);
      const { stderr, exitCode } = runCli(bundle, ['check', '--changed'], {
        cwd: project.path,
        env: { PATH: empty },
      });
      assert.match(stderr, /this needs git, and git cannot be run/);
      assert.equal(exitCode, 2);
    });
  });
});
