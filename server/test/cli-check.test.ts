import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { type CliSurroundings, runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens check', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();

  const check = (args: readonly string[], surroundings: Partial<CliSurroundings> = {}) =>
    runCli(bundle, ['check', ...args], { cwd: project.path, ...surroundings });
  const checkJson = (...args: string[]) => parseCheckJson(check([...args, '--format', 'json']).stdout);
  const breakWorld = () => project.write('world.json', '{ "id": 7,\n  "meta": { "stats_config": [] } }');

  describe('as text', () => {
    it('prints one line per problem, a group per file and a line that sums up', () => {
      const { stdout, stderr, exitCode } = check([]);
      const lines = stdout.split('\n');
      assert.match(lines[0] ?? '', /^elsewhere\/npcs\/ida\.npc\.json:1:\d+ warning .* entity\/clamped$/);
      assert.equal(lines[1], '');
      assert.match(lines[2] ?? '', /^npcs\/tobin\.npc\.json:1:84 warning .*140.* entity\/clamped$/);
      assert.match(stdout, /\n\n0 errors, \d+ warnings(, \d+ information)? in 6 files\n$/);
      assert.equal(stderr, '');
      assert.equal(exitCode, 0);
    });

    it('says so when there is no problem', () => {
      const { stdout, exitCode } = check(['npcs/mara.npc.json']);
      assert.equal(stdout, 'No problems in 1 file\n');
      assert.equal(exitCode, 0);
    });

    it('exits with 1 when there is an error', () => {
      breakWorld();
      const { stdout, exitCode } = check(['world.json']);
      assert.match(stdout, /^world\.json:2:\d+ error .* config\/\S+$/m);
      assert.match(stdout, /^1 error, 0 warnings in 1 file$/m);
      assert.equal(exitCode, 1);
    });

    it('has colours only when they are asked for, without a terminal', () => {
      const plain = check(['npcs']).stdout;
      const coloured = check(['npcs'], { env: { FORCE_COLOR: '1' } }).stdout;
      assert.ok(!plain.includes('\u001b'));
      assert.ok(coloured.includes('\u001b[33mwarning\u001b[39m'));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
      assert.equal(coloured.replaceAll(/\u001b\[\d+m/g, ''), plain);
      assert.equal(check(['npcs'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout, plain);
      assert.equal(check(['npcs', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout, plain);
      assert.equal(check(['npcs'], { env: { CI: 'true' } }).stdout, plain);
    });
  });

  describe('as JSON', () => {
    it('lists every file with its kind and problems, sorted by path, and counts', () => {
      const { version, files, summary } = checkJson();
      assert.equal(version, 1);
      assert.deepEqual(
        files.map(({ path, kind }) => [path, kind]),
        [
          ['elsewhere/npcs/ida.npc.json', 'npc'],
          ['elsewhere/world.json', 'world'],
          ['npcs/mara.npc.json', 'npc'],
          ['npcs/tobin.npc.json', 'npc'],
          ['sessions/legacy.session.json', 'session'],
          ['world.json', 'world'],
        ],
      );
      const problems = files.flatMap((file) => file.problems);
      const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
      assert.deepEqual(summary, {
        files: 6,
        errors: count('error'),
        warnings: count('warning'),
        information: count('information'),
      });
      assert.ok(summary.warnings >= 2);
    });

    it('gives a problem its members in the documented order, with a zero-based range', () => {
      const [problem] = checkJson('npcs/tobin.npc.json').files[0]?.problems ?? [];
      assert.deepEqual(
        Object.keys(problem ?? {}).filter((key) => key !== 'related'),
        ['code', 'severity', 'message', 'pointer', 'range', 'fixable'],
      );
      assert.equal(problem?.code, 'entity/clamped');
      assert.equal(problem?.pointer, '/stats/attributes/strength');
      assert.deepEqual(problem?.range, {
        start: { line: 0, character: 83 },
        end: { line: 0, character: 86 },
      });
    });

    it('names related files by their paths too', () => {
      project.write('npcs/double.npc.json', '{ "id": 12, "name": "Also Mara", "stats": {} }');
      const related = checkJson('npcs').files.flatMap(({ problems }) =>
        problems.flatMap((p) => p.related ?? []),
      );
      assert.ok(related.some(({ path }) => path === 'npcs/mara.npc.json'));
      assert.ok(related.every((place) => !('uri' in place)));
    });

    it('is the same, byte for byte, each time', () => {
      assert.equal(check(['--format', 'json']).stdout, check(['--format', 'json']).stdout);
      const named = check(['world.json', 'npcs', 'npcs/tobin.npc.json', '--format', 'json']).stdout;
      assert.equal(named, check(['npcs', 'world.json', '--format', 'json']).stdout);
    });

    it('is printed, empty, also when nothing matched', () => {
      const { stdout, exitCode } = check(['nowhere', '--format', 'json']);
      assert.deepEqual(parseCheckJson(stdout), {
        version: 1,
        files: [],
        summary: { files: 0, errors: 0, warnings: 0, information: 0 },
        failures: [{ exitCode: 3, message: 'nothing matched "nowhere": there is no such file or folder' }],
      });
      assert.equal(exitCode, 3);
    });
  });

  describe('of single files and folders', () => {
    it('sees a file with its project, and reports the file alone', () => {
      const { files } = checkJson('npcs/tobin.npc.json');
      assert.deepEqual(
        files.map(({ path, problems }) => [path, problems.map(({ code }) => code)]),
        [['npcs/tobin.npc.json', ['entity/clamped']]],
      );
    });

    it('sees the same from within a folder of the project', () => {
      const { stdout } = check(['--format', 'json'], { cwd: join(project.path, 'npcs') });
      const { files } = parseCheckJson(stdout);
      assert.deepEqual(
        files.map(({ path, problems }) => [path, problems.length]),
        [
          ['mara.npc.json', 0],
          ['tobin.npc.json', 1],
        ],
      );
    });

    it('sees a nested project together with the one around it, inside one repository', () => {
      mkdirSync(join(project.path, '.git'));
      project.write('elsewhere/npc_states/mara.npc_state.json', '{ "npc_id": 12, "stats": {} }');
      const { files } = checkJson('elsewhere/npc_states');
      assert.deepEqual(
        files.map(({ problems }) => problems),
        [[]],
      );
    });

    it('finds the project by a world under any name', () => {
      project.write('elsewhere/isles.json', '{ "id": 8, "meta": { "stats_config": { "definitions": {} } } }');
      project.remove('elsewhere/world.json');
      assert.deepEqual(
        checkJson('elsewhere/npcs').files[0]?.problems.map(({ code }) => code),
        ['entity/unknown-definition'],
      );
    });

    it('names files outside the working folder relative to it', () => {
      const { stdout } = check(['../npcs', '--format', 'json'], { cwd: join(project.path, 'sessions') });
      assert.deepEqual(
        parseCheckJson(stdout).files.map(({ path }) => path),
        ['../npcs/mara.npc.json', '../npcs/tobin.npc.json'],
      );
    });

    it('follows a link that is named', () => {
      symlinkSync(join(project.path, 'npcs'), join(project.path, 'people'));
      assert.deepEqual(
        checkJson('people').files.map(({ path }) => path),
        ['people/mara.npc.json', 'people/tobin.npc.json'],
      );
    });

    it('copes with names of any kind', () => {
      const path = 'npcs/naïve #1 50%.npc.json';
      project.write(
        path,
        '{ "id": 21, "world_id": 7, "name": "N", "stats": { "attributes": { "strength": 101 } } }',
      );
      assert.deepEqual(
        checkJson(path).files.map((file) => [file.path, file.problems.map(({ code }) => code)]),
        [[path, ['entity/clamped']]],
      );
    });
  });

  describe('when nothing matches', () => {
    it('exits with 3 for a path that is not there', () => {
      const { stdout, stderr, exitCode } = check(['npcs/nobody.npc.json']);
      assert.equal(stdout, '');
      assert.match(stderr, /nothing matched "npcs\/nobody\.npc\.json": there is no such file or folder/);
      assert.equal(exitCode, 3);
    });

    it('exits with 3 for a folder without stat files, and says what it looked for', () => {
      project.write('docs/package.json', '{ "name": "docs" }');
      const { stderr, exitCode } = check(['docs']);
      assert.match(stderr, /nothing matched "docs"/);
      assert.match(stderr, /world\.json/);
      assert.match(stderr, /npcs\//);
      assert.match(stderr, /statlens\.config\.json/);
      assert.equal(exitCode, 3);
    });

    it('exits with 3 for a file that is no stat file', () => {
      project.write('docs/package.json', '{ "name": "docs" }');
      const { stderr, exitCode } = check(['docs/package.json']);
      assert.match(stderr, /nothing matched "docs\/package\.json": this is no stat file/);
      assert.equal(exitCode, 3);
    });

    it('still reports what did match, and errors weigh more', () => {
      assert.match(check(['nowhere', 'npcs']).stdout, /entity\/clamped/);
      assert.equal(check(['nowhere', 'npcs']).exitCode, 3);
      breakWorld();
      assert.equal(check(['nowhere', 'world.json']).exitCode, 1);
    });
  });

  describe('with --max-warnings', () => {
    it('fails when there are more', () => {
      const { exitCode, stderr } = check(['npcs', '--max-warnings', '0']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /too many warnings: 1, and at most 0 are allowed/);
    });

    it('passes when there are not', () => {
      assert.equal(check(['npcs', '--max-warnings', '1']).exitCode, 0);
    });
  });
});
