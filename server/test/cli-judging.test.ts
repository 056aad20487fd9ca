import assert from 'node:assert/strict';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens check, judging', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();

  const check = (...args: string[]) => runCli(bundle, ['check', ...args], { cwd: project.path });
  const breakWorld = () => project.write('world.json', '{ "id": 7,\n  "meta": { "stats_config": [] } }');

  describe('--fail-on', () => {
    it('says from which severity on the check fails', () => {
      assert.equal(check('npcs/tobin.npc.json').exitCode, 0);
      assert.equal(check('npcs/tobin.npc.json', '--fail-on', 'error').exitCode, 0);
      assert.equal(check('npcs/tobin.npc.json', '--fail-on', 'info').exitCode, 1);
      const { exitCode, stdout, stderr } = check('npcs/tobin.npc.json', '--fail-on', 'warning');
      assert.equal(exitCode, 1);
      assert.match(stdout, /entity\/clamped/);
      assert.match(stderr, /^stat-lens: no errors, but warning is enough to fail \(--fail-on\)\n$/);
      assert.equal(check('npcs/mara.npc.json', '--fail-on', 'info').exitCode, 0);
    });

    it('leaves the exit code of an error as it is', () => {
      breakWorld();
      assert.equal(check('world.json', '--fail-on', 'info').exitCode, 1);
    });

    it('refuses other words', () => {
      const { exitCode, stderr } = check('--fail-on', 'never');
      assert.equal(exitCode, 2);
      assert.match(stderr, /Allowed choices are error, warning, info\./);
    });
  });

  describe('--quiet', () => {
    it('reports errors only', () => {
      const quiet = check('--quiet');
      assert.equal(quiet.stdout, 'No errors in 6 files\n');
      assert.equal(quiet.exitCode, 0);
      breakWorld();
      const broken = check('world.json', 'npcs', '--quiet');
      assert.match(broken.stdout, /^world\.json:2:\d+ error .*\n\n1 error in 3 files\n$/);
      assert.equal(broken.exitCode, 1);
    });

    it('holds for every format', () => {
      const { files, summary } = parseCheckJson(check('--quiet', '--format', 'json').stdout);
      assert.equal(files.length, 6);
      assert.ok(files.every(({ problems }) => problems.length === 0));
      assert.deepEqual(summary, { files: 6, errors: 0, warnings: 0, information: 0 });
      assert.equal(check('--quiet', '--format', 'gitlab').stdout, '[]\n');
    });

    it('changes nothing about what fails the check', () => {
      const { exitCode, stdout, stderr } = check('npcs', '--quiet', '--max-warnings', '0');
      assert.equal(exitCode, 1);
      assert.equal(stdout, 'No errors in 2 files\n');
      assert.match(stderr, /too many warnings: 1, and at most 0 are allowed/);
      assert.equal(check('npcs', '--quiet', '--fail-on', 'warning').exitCode, 1);
    });
  });

  describe('--rule', () => {
    const codes = (...args: string[]) =>
      parseCheckJson(check(...args, '--format', 'json').stdout).files.flatMap(({ problems }) =>
        problems.map(({ code, severity }) => `${code} ${severity}`),
      );

    it('sets a rule, whatever the config says', () => {
      assert.deepEqual(codes('npcs'), ['entity/clamped warning']);
      assert.deepEqual(codes('npcs', '--rule', 'entity/clamped:info'), ['entity/clamped information']);
      assert.deepEqual(codes('npcs', '--rule', 'entity/*:off'), []);
      assert.equal(check('npcs', '--rule', 'entity/clamped:error').exitCode, 1);
      project.write('statlens.config.json', '{ "rules": { "entity/clamped": "off", "npc/*": "error" } }');
      assert.deepEqual(codes('npcs'), []);
      assert.deepEqual(codes('npcs', '--rule', 'entity/clamped:error'), ['entity/clamped error']);
    });

    it('can be given several times: the last one counts, and a code more than its subject', () => {
      const off = ['--rule', 'entity/*:off'];
      assert.deepEqual(codes('npcs', '--rule', 'entity/clamped:error', ...off), ['entity/clamped error']);
      assert.deepEqual(
        codes('npcs', '--rule', 'entity/clamped:error', '--rule', 'entity/clamped:warning', ...off),
        ['entity/clamped warning'],
      );
    });

    it('keeps fixes from what is no problem', () => {
      project.write(
        'npcs/ann.npc.json',
        '{ "id": 30, "world_id": 7, "name": "Ann", "stats": { "attributes": { "strength": "90" } } }',
      );
      const diff = (...args: string[]) => check('npcs', '--fix-dry-run', ...args).stdout;
      assert.match(diff(), /^\+.*"strength": 90 /m);
      assert.equal(diff('--rule', 'entity/*:off'), '');
    });

    it('refuses codes that there are not, and says what was probably meant', () => {
      const { exitCode, stdout, stderr } = check('--rule', 'entity/clamed:off');
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.equal(
        stderr,
        'stat-lens: --rule: there is no code "entity/clamed"; did you mean "entity/clamped"?\n',
      );
      assert.equal(check('--rule', '__proto__:off').exitCode, 2);
    });

    it('refuses what is no setting', () => {
      for (const setting of ['entity/clamped', 'entity/clamped:never', ':off']) {
        const { exitCode, stderr } = check('--rule', setting);
        assert.equal(exitCode, 2);
        assert.match(stderr, /It must be a code and error, warning, info or off, as in tier\/gap:off\./);
      }
    });
  });
});
