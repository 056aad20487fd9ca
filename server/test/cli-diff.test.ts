import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { GAME, NPC, SESSION, STATE, WORLD } from './diff-fixture.ts';
import { diffWithGit } from './diff-with-git.ts';
import { GitFolder } from './git-folder.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens diff', () => {
  const bundle = useCli();
  const project = new GitFolder(GAME).forEachTest();
  beforeEach(() => {
    project.commit('first');
  });

  const { diff, diffJson } = diffWithGit(bundle, project);

  it('says that nothing is different, also when files are', () => {
    project.write('npcs/ann.npc.json', NPC(1, 'Ann Other', 40));
    assert.deepEqual(diff('HEAD', '--exit-code'), {
      exitCode: 0,
      stdout: 'No differences in 3 NPCs and sessions\n',
      stderr: '',
    });
  });

  it('tells values, tiers and levels that the edits since a commit change, and the files', () => {
    project.write('npcs/ann.npc.json', NPC(1, 'Ann', 90));
    const { stdout, stderr, exitCode } = diff('HEAD');
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    assert.deepEqual(lines, [
      ['npc:1 Ann, npcs/ann.npc.json'],
      ['stat', 'before', 'after', 'caused by'],
      ['skills.might', '40 (weak)', '90 (strong)', 'npcs/ann.npc.json'],
      ['skills level', 'none', 'hero', 'npcs/ann.npc.json'],
      [''],
      ['1 of 3 NPCs and sessions changed (1 value, 1 tier, 1 level)'],
      [''],
    ]);
    assert.equal(diff('HEAD', '--exit-code').exitCode, 1);
  });

  it('prints the stable JSON form', () => {
    project.write('npc_states/bob.npc_state.json', STATE(60));
    project.commit('stronger');
    assert.deepEqual(diffJson('HEAD~1', 'HEAD'), {
      version: 1,
      base: 'HEAD~1',
      head: 'HEAD',
      mergeBase: false,
      entities: [
        {
          entity: 'npc:2',
          name: 'Bob',
          path: 'npcs/bob.npc.json',
          change: 'changed',
          definitions: [
            {
              definition: 'skills',
              change: 'changed',
              axes: [
                {
                  axis: 'might',
                  before: { value: 45, tier: 'weak' },
                  after: { value: 60, tier: 'strong' },
                },
              ],
              causedBy: ['npc_states/bob.npc_state.json'],
            },
          ],
          causedBy: ['npc_states/bob.npc_state.json'],
        },
      ],
      summary: { compared: 3, changed: 1, added: 0, removed: 0, values: 1, tiers: 1, levels: 0 },
    });
  });

  it('tells what happens in sessions, and what came and went', () => {
    project.write('sessions/s.session.json', SESSION(85));
    project.write('npcs/cyd.npc.json', NPC(9, 'Cyd', 1));
    project.remove('npcs/bob.npc.json');
    const { stdout } = diff('HEAD');
    assert.match(stdout, /^npc:9 Cyd, npcs\/cyd\.npc\.json added$/m);
    assert.match(stdout, /^npc:2 Bob, npcs\/bob\.npc\.json removed$/m);
    assert.match(stdout, /^ +skills\.npc:1\.might +10 \(weak\) +85 \(strong\) +sessions\/s\.session\.json$/m);
    assert.match(stdout, /^ +skills\.npc:1 level +none +hero/m);
    assert.match(stdout, /^1 of 4 NPCs and sessions changed .*, 1 added, 1 removed$/m);
  });

  it('knows an NPC again whose file was renamed', () => {
    project.git('mv', 'npcs/ann.npc.json', 'npcs/anna.npc.json');
    assert.equal(diff('HEAD').stdout, 'No differences in 3 NPCs and sessions\n');
  });

  it('tells when the game computes nothing any more', () => {
    project.remove('world.json');
    const { entities } = diffJson('HEAD');
    assert.deepEqual(entities[0].definitions[0].raw, { before: null, after: 'no-world' });
    assert.deepEqual(entities[0].causedBy, ['world.json']);
  });

  it('counts no value as lost that stays as it is when the game computes nothing any more, nor when an axis goes', () => {
    const skills = { might: 40, wit: 'quick', mood: 3 };
    project.write(
      'npcs/ann.npc.json',
      JSON.stringify({ id: 1, world_id: 7, name: 'Ann', stats: { skills } }),
    );
    project.commit('odd members');
    const changesOf = (name: string) =>
      diffJson('HEAD').entities.find((entity: { entity: string }) => entity.entity === name)?.definitions[0]
        .axes;
    const might = { value: 40, tier: 'weak' };
    project.write('world.json', '{ "id": 7, "meta": { "stats_config": "gone" } }');
    assert.deepEqual(changesOf('npc:1'), [
      { axis: 'might', before: might, after: { value: 40, tier: null } },
    ]);
    project.write('world.json', WORLD(50).replace('{ "name": "wit" }', '{ "name": "mood" }'));
    assert.equal(changesOf('npc:1'), undefined);
  });

  it('leaves the work tree, the index and the repository as they are', () => {
    project.write('npcs/ann.npc.json', NPC(1, 'Ann', 90));
    project.commit('second');
    const before = project.git('status', '--porcelain') + project.git('for-each-ref');
    assert.equal(diff('HEAD~1', 'HEAD').exitCode, 0);
    assert.equal(project.git('status', '--porcelain') + project.git('for-each-ref'), before);
  });

  it('goes by the commit that both come from with --merge-base', () => {
    project.git('switch', '--quiet', '--create', 'side');
    project.write('npcs/bob.npc.json', NPC(2, 'Bob', 40, ', "tags": []'));
    project.write('npc_states/bob.npc_state.json', STATE(47));
    project.commit('on the side');
    project.git('switch', '--quiet', 'main');
    project.write('npcs/ann.npc.json', NPC(1, 'Ann', 99));
    project.commit('on main');
    const names = (...args: string[]) =>
      diffJson(...args).entities.map((each: { entity: string }) => each.entity);
    assert.deepEqual(names('main', 'side'), ['npc:1', 'npc:2']);
    assert.deepEqual(names('main', 'side', '--merge-base'), ['npc:2']);
  });

  it('honours what git and the config leave out, strange names and links, in revisions too', () => {
    project.write('drafts/old.npc.json', NPC(50, 'Old', 1));
    project.write('npcs/x "y"\n ü.npc.json', NPC(51, 'Ü', 1));
    mkdirSync(join(project.path, 'linked'));
    symlinkSync('../npcs/ann.npc.json', join(project.path, 'linked/same.json'));
    project.commit('all');
    project.write('.gitignore', 'drafts/\n');
    project.commit('ignored');
    assert.equal(diffJson('HEAD~2', 'HEAD~1').summary.added, 3);
    assert.equal(diffJson('HEAD~1', 'HEAD').summary.removed, 1);
    assert.equal(diffJson('HEAD').summary.compared, diffJson('HEAD', 'HEAD').summary.compared);
  });

  it('sees one project of a repository from any folder in it', () => {
    const nested = new GitFolder(GAME.replaceAll('//- ', '//- games/isles/'));
    nested.commit('first');
    nested.write('games/isles/npcs/ann.npc.json', NPC(1, 'Ann', 45));
    const cwd = join(nested.path, 'games/isles/npcs');
    const { stdout } = runCli(bundle, ['diff', 'HEAD'], { cwd });
    assert.match(stdout, /skills\.might +40 \(weak\) +45 \(weak\) +games\/isles\/npcs\/ann\.npc\.json$/m);
    nested.remove();
  });

  it('compares revisions of a repository without work tree', () => {
    project.write('npcs/ann.npc.json', NPC(1, 'Ann', 45));
    project.commit('second');
    const cwd = join(project.path, '.git');
    const args = ['diff', 'HEAD~1', 'HEAD'];
    assert.equal(runCli(bundle, args, { cwd }).stdout, diff(...args.slice(1)).stdout);
    project.git('config', 'core.bare', 'true');
    assert.match(runCli(bundle, args, { cwd }).stdout, /skills\.might +40 \(weak\) +45 \(weak\) +npcs\/ann/);
    const alone = runCli(bundle, ['diff', 'HEAD'], { cwd });
    assert.match(
      alone.stderr,
      /\. lies in a git repository without files to compare with; name two revisions/,
    );
    assert.equal(alone.exitCode, 2);
  });

  it('compares two folders without git', () => {
    const folders = new ProjectFolder(
      `${GAME.replaceAll('//- ', '//- old/')}${GAME.replaceAll('//- ', '//- new/')}`,
    );
    folders.write('new/npcs/ann.npc.json', NPC(1, 'Ann', 45));
    const { stdout, exitCode } = runCli(bundle, ['diff', 'old/', 'new', '--exit-code'], {
      cwd: folders.path,
    });
    assert.match(stdout, /^npc:1 Ann, npcs\/ann\.npc\.json$/m);
    assert.equal(exitCode, 1);
    const alone = runCli(bundle, ['diff', 'old'], { cwd: folders.path });
    assert.match(alone.stderr, /no git repository; without git, name two folders/);
    assert.equal(alone.exitCode, 2);
    const typo = runCli(bundle, ['diff', 'old', 'typo'], { cwd: folders.path });
    assert.equal(
      typo.stderr,
      'stat-lens: "typo" is no folder, and . lies in no git repository in which it could be a revision\n',
    );
    assert.equal(typo.exitCode, 2);
    const none = runCli(bundle, ['diff', 'main', 'side'], { cwd: folders.path });
    assert.match(none.stderr, /no git repository; without git, name two folders/);
    folders.remove();
  });

  it('tells which of two names is no folder where neither is a revision, and that commits may have to be fetched', () => {
    assert.equal(
      diff('typo', 'npcs').stderr,
      'stat-lens: there is no revision "npcs" in this repository, and "typo" is no folder; name two revisions or two folders\n',
    );
    const { stderr, exitCode } = diff('origin/main');
    assert.match(
      stderr,
      /^stat-lens: there is no revision "origin\/main" in this repository; .*; in a shallow clone it must be fetched first$/m,
    );
    assert.equal(exitCode, 2);
  });

  it('writes Markdown for a pull request: a line, a table, the rest behind a fold; names mean nothing there', () => {
    project.write('npcs/ann.npc.json', NPC(1, '<b>|Ann*', 90));
    assert.equal(
      diff('HEAD', '--format', 'markdown').stdout,
      [
        '**Effective stats**, HEAD → the files as they are: 1 of 3 NPCs and sessions changed \\(1 value, 1 tier, 1 level\\)',
        '',
        '| who | what | caused by |',
        '| --- | --- | --- |',
        '| npc:1 \\<b\\>\\|Ann\\* | skills level none → **hero**; might | npcs/ann.npc.json |',
        '',
        '<details>',
        '<summary>All 2 values, tiers and levels that changed</summary>',
        '',
        '| who | stat | before | after | caused by |',
        '| --- | --- | --- | --- | --- |',
        '| npc:1 \\<b\\>\\|Ann\\* | skills.might | 40 \\(weak\\) | 90 \\(strong\\) | npcs/ann.npc.json |',
        '| npc:1 \\<b\\>\\|Ann\\* | skills level | none | hero | npcs/ann.npc.json |',
        '',
        '</details>',
        '',
      ].join('\n'),
    );
  });

  it('ends with exit code 2 for revisions there are not, and never takes one for an option', () => {
    for (const name of ['nowhere', 'HEAD~99', 'HEAD:world.json', '--output=x', 'a b\nc']) {
      const { stdout, stderr, exitCode } = diff('--', name);
      assert.equal(exitCode, 2, name);
      assert.equal(stdout, '');
      assert.match(stderr, /^stat-lens: there is no revision /);
    }
    assert.equal(diff().exitCode, 2);
    const { stderr, exitCode } = diff('HEAD', '--project', 'world.json/x');
    assert.match(stderr, /--project world\.json\/x: there is no such folder/);
    assert.equal(exitCode, 2);
  });
});
