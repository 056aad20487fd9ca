import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkWithGit } from './check-with-git.ts';
import { GitFolder } from './git-folder.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const TOBIN = 'npcs/tobin.npc.json';
const SESSION = 'sessions/legacy.session.json';

const eve = (strength: number) =>
  `{ "id": 30, "world_id": 7, "name": "Eve", "stats": { "attributes": { "strength": ${strength} } } }`;

describe('stat-lens check, by what has changed elsewhere', () => {
  const bundle = useCli();
  const project = new GitFolder(SMALL_GAME).forEachTest();

  const { run, pathsOf, codesOf } = checkWithGit(bundle, project);

  describe('behind links', () => {
    const LINK = 'npcs/eve.npc.json';
    const TEXT = 'shared/eve.txt';
    const link = (target: string, path = LINK) => {
      project.remove(path);
      symlinkSync(target, join(project.path, path));
    };

    beforeEach(() => {
      project.write(TEXT, eve(50));
      link('../shared/eve.txt');
      project.commit();
    });

    it('reports a link whose file has changed, in every way', () => {
      assert.deepEqual([pathsOf('--changed'), pathsOf('--staged'), pathsOf('--since', 'HEAD')], [[], [], []]);
      project.write(TEXT, eve(190));
      assert.deepEqual(codesOf('--changed'), ['entity/clamped']);
      assert.deepEqual(pathsOf('--since', 'HEAD~0'), [LINK]);
      assert.deepEqual(pathsOf('--staged'), []);
      project.git('add', TEXT);
      project.write(TEXT, eve(50));
      assert.deepEqual(pathsOf('--changed'), []);
      assert.deepEqual(codesOf('--staged'), ['entity/clamped']);
      project.git('commit', '--quiet', '--message', 'Change Eve');
      assert.deepEqual(pathsOf('--since', 'HEAD~1'), []);
      assert.deepEqual(pathsOf('--changed'), [LINK]);
    });

    it('goes through linked folders, and through links to links', () => {
      symlinkSync('shared', join(project.path, 'more'));
      symlinkSync('../more/eve.txt', join(project.path, 'shared/again'));
      link(join(project.path, 'shared/again'));
      project.commit();
      project.write(TEXT, eve(190));
      assert.deepEqual(pathsOf('--changed'), [LINK]);
      project.git('add', TEXT);
      assert.deepEqual(codesOf('--staged'), ['entity/clamped']);
    });

    it('reports a link that leads elsewhere now, or nowhere, and one that is gone', () => {
      project.write('shared/other.txt', eve(190));
      link('../shared/other.txt');
      assert.deepEqual(codesOf('--changed', LINK), ['entity/clamped']);
      project.git('add', '--all');
      link('../shared/nothing.txt');
      assert.deepEqual(codesOf('--staged'), ['entity/clamped']);
      project.git('add', '--all');
      assert.deepEqual(pathsOf('--staged'), [SESSION, 'world.json']);
      project.remove(LINK);
      assert.deepEqual(pathsOf('--changed'), [SESSION, 'world.json']);
    });

    it('reports a file that has become a link, and a link that has become a file', () => {
      link('mara.npc.json', TOBIN);
      const codes = codesOf('--changed');
      assert.ok(codes.includes('npc/duplicate-id'), codes.join());
      assert.ok(!pathsOf('--staged').includes(TOBIN));
      project.git('add', TOBIN);
      assert.deepEqual(codesOf('--staged'), codes);
      project.commit();
      project.remove(LINK);
      project.write(LINK, eve(190));
      assert.deepEqual(codesOf('--changed'), ['entity/clamped']);
      project.git('add', LINK);
      link('../shared/eve.txt');
      assert.deepEqual(codesOf('--staged'), ['entity/clamped']);
      assert.deepEqual(codesOf('--changed'), []);
    });

    it('takes what git ignores, and what lies outside, for what it is on disk', () => {
      const outside = new ProjectFolder('');
      outside.write('eve.txt', eve(50));
      link(join(outside.path, 'eve.txt'));
      project.write('.gitignore', 'ignored/');
      project.write('ignored/ann.txt', eve(50).replace('30', '31'));
      symlinkSync('../ignored/ann.txt', join(project.path, 'npcs/ann.npc.json'));
      symlinkSync('round.npc.json', join(project.path, 'npcs/round.npc.json'));
      project.commit();
      assert.deepEqual([pathsOf('--changed'), pathsOf('--staged')], [[], []]);
      link(join(outside.path, 'nobody.txt'));
      const paths = pathsOf('--changed');
      outside.remove();
      assert.deepEqual(paths, [SESSION, 'world.json']);
    });
  });

  describe('in a submodule', () => {
    const inner = new GitFolder(`//- npcs/eve.npc.json\n${eve(50)}`).forEachTest();
    const EVE = 'sub/npcs/eve.npc.json';
    const gitInside = (...args: string[]) => project.git('-C', 'sub', ...args);
    const commitInside = () => gitInside('commit', '--quiet', '--all', '--message', 'Change Eve');

    beforeEach(() => {
      inner.commit();
      project.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'sub');
      project.commit();
    });

    it('reports what is edited, new, and committed in it', () => {
      assert.deepEqual([pathsOf('--changed'), pathsOf('--staged'), pathsOf('--since', 'HEAD')], [[], [], []]);
      project.write(EVE, eve(190));
      assert.deepEqual(codesOf('--changed'), ['entity/clamped']);
      assert.deepEqual(pathsOf('--since', 'HEAD'), [EVE]);
      assert.deepEqual(pathsOf('--staged'), []);
      commitInside();
      assert.deepEqual(pathsOf('--changed'), [EVE]);
      project.write('sub/npcs/new.npc.json', eve(50).replace('30', '31'));
      assert.deepEqual(pathsOf('--changed'), [EVE, 'sub/npcs/new.npc.json', SESSION, 'world.json'].sort());
    });

    it('judges the commit of it that is staged', () => {
      project.write(EVE, eve(190));
      commitInside();
      assert.deepEqual(pathsOf('--staged'), []);
      project.git('add', 'sub');
      project.write(EVE, eve(50));
      project.write('sub/npcs/new.npc.json', eve(50).replace('30', '31'));
      assert.deepEqual(codesOf('--staged'), ['entity/clamped']);
      assert.deepEqual(pathsOf('--staged'), [EVE]);
      project.git('commit', '--quiet', '--message', 'Take the new Eve');
      assert.deepEqual(pathsOf('--since', 'HEAD~1'), [SESSION, 'sub/npcs/new.npc.json', 'world.json']);
    });

    it('takes a new one for new, also one that git does not know', () => {
      project.git('rm', '--quiet', '--cached', 'sub');
      project.git('commit', '--quiet', '--message', 'Let go of Eve');
      assert.deepEqual(pathsOf('--changed'), [SESSION, EVE, 'world.json'].sort());
      assert.deepEqual(pathsOf('--staged'), []);
      project.git('add', 'sub');
      assert.deepEqual(pathsOf('--staged'), [SESSION, EVE, 'world.json'].sort());
    });

    it('exits with 2 when the commit of before is not there', () => {
      project.git('update-index', '--cacheinfo', `160000,${'1'.repeat(40)},sub`);
      project.git('commit', '--quiet', '--message', 'Take what nobody has');
      const { stderr, exitCode } = run('--changed');
      assert.match(stderr, /what has changed is not known: in the repository "sub": /);
      assert.equal(exitCode, 2);
    });
  });
});
