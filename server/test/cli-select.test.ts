import assert from 'node:assert/strict';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const IDA = 'elsewhere/npcs/ida.npc.json';
const MARA = 'npcs/mara.npc.json';
const TOBIN = 'npcs/tobin.npc.json';

describe('stat-lens check, selecting', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();

  const run = (args: readonly string[], input?: string) =>
    runCli(bundle, ['check', ...args], { cwd: project.path, ...(input !== undefined && { input }) });
  const json = (args: readonly string[], input?: string) =>
    parseCheckJson(run([...args, '--format', 'json'], input).stdout);
  const pathsOf = (args: readonly string[], input?: string) =>
    json(args, input).files.map(({ path }) => path);
  const problemsOf = (args: readonly string[], input?: string) =>
    json(args, input).files.flatMap(({ problems }) => problems.map(({ code }) => code));

  describe('by patterns', () => {
    const cases: readonly (readonly [patterns: readonly string[], paths: readonly string[]])[] = [
      [['npcs/*.npc.json'], [MARA, TOBIN]],
      [['**/*.npc.json'], [IDA, MARA, TOBIN]],
      [['*.json'], ['world.json']],
      [['./**/world.json'], ['elsewhere/world.json', 'world.json']],
      [['npcs/{mara,ida}.npc.json'], [MARA]],
      [['npcs/[a-m]*'], [MARA]],
      [['npcs/tobi?.npc.json'], [TOBIN]],
      [['else*'], [IDA, 'elsewhere/world.json']],
      [['npcs/!(mara).npc.json'], [TOBIN]],
      [
        ['**/npcs/**', '!elsewhere'],
        [MARA, TOBIN],
      ],
      [['npcs', '!**/mara.*'], [TOBIN]],
      [['npcs', '!npcs/tobin.npc.json'], [MARA]],
      [
        ['!**/npcs', '!sessions/**'],
        ['elsewhere/world.json', 'world.json'],
      ],
    ];
    for (const [patterns, paths] of cases) {
      it(`takes ${patterns.join(' ')}`, () => assert.deepEqual(pathsOf(patterns), paths));
    }

    it('sees what a pattern leaves out all the same', () => {
      assert.deepEqual(problemsOf(['npcs/t*']), ['entity/clamped']);
      assert.deepEqual(problemsOf(['npcs', '!world.json', '!npcs/mara*']), ['entity/clamped']);
    });

    it('leads out of the working folder', () => {
      const { stdout } = runCli(bundle, ['check', '../*.json', '--format', 'json'], {
        cwd: `${project.path}/npcs`,
      });
      assert.deepEqual(
        parseCheckJson(stdout).files.map(({ path }) => path),
        ['../world.json'],
      );
    });

    it('takes a path that is there as it is written', () => {
      project.write('npcs/[old] {1}.npc.json', '{ "id": 30, "world_id": 7, "stats": {} }');
      assert.deepEqual(pathsOf(['npcs/[old] {1}.npc.json']), ['npcs/[old] {1}.npc.json']);
      assert.deepEqual(pathsOf(['npcs', '!npcs/[[]old*']), [MARA, TOBIN]);
    });

    it('exits with 3 for one that fits nothing, and checks the others', () => {
      const { stdout, stderr, exitCode } = run(['npcs/m*', 'npcs/*.session.json', 'npsc/**']);
      assert.match(stdout, /^No problems in 1 file/);
      assert.match(stderr, /nothing matched "npcs\/\*\.session\.json": no stat file fits this pattern/);
      assert.match(stderr, /nothing matched "npsc\/\*\*": there is no such file or folder/);
      assert.equal(exitCode, 3);
    });

    it('leaves what is in a .gitignore alone', () => {
      project.write('.gitignore', 'elsewhere/\n');
      assert.deepEqual(pathsOf(['**/*.npc.json']), [MARA, TOBIN]);
    });

    it('fixes only what a pattern fits', () => {
      project.write(
        'npcs/upper.npc.json',
        '{ "id": 31, "world_id": 7, "stats": { "attributes": { "strength": "50" } } }',
      );
      project.write(
        'npcs/under.npc.json',
        '{ "id": 32, "world_id": 7, "stats": { "attributes": { "strength": "50" } } }',
      );
      const { stdout } = run(['npcs/up*', '--fix']);
      assert.match(stdout, /^Fixed 1 problem in 1 file\n/);
      assert.match(run(['npcs/un*']).stdout, /npcs\/under/);
    });
  });

  describe('by standard input', () => {
    const strong = (value: number) =>
      `{ "id": 12, "world_id": 7, "name": "Mara", "stats": { "attributes": { "strength": ${value} } } }`;

    it('checks the text as if it were in the file, with its project', () => {
      const args = ['--stdin', '--stdin-filename', MARA];
      assert.deepEqual(problemsOf(args, strong(90)), []);
      const { files, summary } = json(args, strong(190));
      assert.deepEqual(
        files.map(({ path, kind }) => [path, kind]),
        [[MARA, 'npc']],
      );
      assert.deepEqual(
        files[0]?.problems.map(({ code, range }) => [code, range.start.character]),
        [['entity/clamped', 82]],
      );
      assert.equal(summary.files, 1);
      assert.deepEqual(problemsOf([MARA]), []);
    });

    it('checks a file that is not there, in a folder that is not', () => {
      const text = strong(190).replace('12', '77');
      assert.deepEqual(problemsOf(['--stdin', '--stdin-filename', 'npcs/new/eve.json'], text), [
        'entity/clamped',
      ]);
    });

    it('takes a world that others live in', () => {
      const { stdout, exitCode } = run(['--stdin', '--stdin-filename', 'world.json'], '{ "id": 7,');
      assert.match(stdout, /^world\.json:1:\d+ error .* syntax\/invalid-json$/m);
      assert.equal(exitCode, 1);
    });

    it('refuses what is no text', () => {
      const { stdout } = runCli(bundle, ['check', '--stdin', '--stdin-filename', MARA], {
        cwd: project.path,
        input: Uint8Array.of(0x7b, 0xff, 0x7d),
      });
      assert.match(stdout, /0xFF at offset 1.* syntax\/encoding/);
    });

    it('exits with 3 for the name of no stat file', () => {
      const { stderr, exitCode } = run(['--stdin', '--stdin-filename', 'notes.txt'], strong(1));
      assert.match(stderr, /nothing matched "notes\.txt": this is no stat file/);
      assert.equal(exitCode, 3);
    });

    const mistakes: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [['--stdin'], /--stdin needs --stdin-filename/],
      [['--stdin-filename', MARA], /it needs that/],
      [['--stdin', '--stdin-filename', MARA, 'npcs'], /give one or the other/],
      [['--stdin', '--stdin-filename', 'npcs'], /this is a folder/],
      [['--stdin', '--stdin-filename', MARA, '--fix'], /cannot be used with/],
      [['--stdin', '--stdin-filename', MARA, '--file-list', '-'], /cannot be used with/],
    ];
    for (const [args, message] of mistakes) {
      it(`exits with 2 for ${args.join(' ')}`, () => {
        const { stderr, exitCode } = run(args, strong(1));
        assert.match(stderr, message);
        assert.equal(exitCode, 2);
      });
    }
  });

  describe('by a list', () => {
    it('takes paths by lines, from a file and from standard input', () => {
      project.write('list.txt', `${MARA}\r\n\nworld.json\nREADME.md\n`);
      project.write('README.md', 'Hello.');
      const paths = [MARA, 'world.json'];
      assert.deepEqual(pathsOf(['--file-list', 'list.txt']), paths);
      assert.deepEqual(pathsOf(['--file-list', '-'], `${MARA}\nworld.json`), paths);
      assert.deepEqual(pathsOf(['--file-list', 'list.txt', 'sessions']), [
        MARA,
        'sessions/legacy.session.json',
        'world.json',
      ]);
    });

    it('takes paths with NUL between them, whatever is in them', () => {
      project.write('npcs/two\nlines.npc.json', '{ "id": 40, "world_id": 7, "stats": {} }');
      assert.deepEqual(pathsOf(['--file-list', '-'], `npcs/two\nlines.npc.json\0${MARA}\0`), [
        MARA,
        'npcs/two\nlines.npc.json',
      ]);
    });

    it('takes several lists, standard input once', () => {
      project.write('one.txt', MARA);
      project.write('two.txt', TOBIN);
      const lists = [
        '--file-list',
        'one.txt',
        '--file-list',
        '-',
        '--file-list',
        'two.txt',
        '--file-list',
        '-',
      ];
      assert.deepEqual(pathsOf(lists, 'world.json'), [MARA, TOBIN, 'world.json']);
    });

    it('checks nothing when the list is empty', () => {
      assert.deepEqual(pathsOf(['--file-list', '-'], ''), []);
      assert.equal(run(['--file-list', '-'], '').exitCode, 0);
    });

    it('exits with 3 when something in it is not there, and with 2 when it is not there itself', () => {
      const missing = run(['--file-list', '-'], `${MARA}\nnpcs/gone.npc.json\n`);
      assert.match(missing.stderr, /nothing matched "npcs\/gone\.npc\.json": there is no such file/);
      assert.equal(missing.exitCode, 3);
      const none = run(['--file-list', 'no.txt']);
      assert.match(none.stderr, /--file-list no\.txt: there is no such file/);
      assert.equal(none.exitCode, 2);
    });
  });

  describe('by kind', () => {
    it('reports on these kinds only, and knows the others', () => {
      assert.deepEqual(pathsOf(['--kind', 'session, world']), [
        'elsewhere/world.json',
        'sessions/legacy.session.json',
        'world.json',
      ]);
      assert.deepEqual(problemsOf(['npcs', '--kind', 'npc']), ['entity/clamped']);
      assert.deepEqual(pathsOf(['npcs', '--kind', 'npc-state']), []);
      assert.deepEqual(run(['npcs', '--kind', 'npc-state']), {
        exitCode: 0,
        stdout: '',
        stderr: 'stat-lens: no stat file is selected, so nothing was checked\n',
      });
    });

    it('adds up when it is given twice', () => {
      assert.deepEqual(
        pathsOf(['--kind', 'session', '--kind', 'world']),
        pathsOf(['--kind', 'session,world']),
      );
    });

    it('exits with 2 for a kind that does not exist, and names those that do', () => {
      const { stderr, exitCode } = run(['--kind', 'npc,monster']);
      assert.match(stderr, /--kind monster: there is no such kind of file; there are .*npc_state/);
      assert.equal(exitCode, 2);
    });
  });

  describe('by a list of what to leave out', () => {
    it('goes by it as by a .gitignore in its folder', () => {
      project.write('.checkignore', '# Not ours\n/elsewhere/\n*.npc.json\n!tobin.npc.json\n');
      assert.deepEqual(pathsOf(['--ignore-path', '.checkignore']), [
        TOBIN,
        'sessions/legacy.session.json',
        'world.json',
      ]);
      project.write('npcs/.checkignore', '/*.npc.json\n');
      assert.deepEqual(pathsOf(['**/*.npc.json', '--ignore-path', 'npcs/.checkignore']), [IDA]);
    });

    it('goes by several of them', () => {
      project.write('.one', 'elsewhere\n');
      project.write('.two', 'npcs\n');
      assert.deepEqual(pathsOf(['--ignore-path', '.one', '--ignore-path', '.two']), [
        'sessions/legacy.session.json',
        'world.json',
      ]);
    });

    it('exits with 2 when it is not there', () => {
      const { stderr, exitCode } = run(['--ignore-path', 'no.txt']);
      assert.match(stderr, /--ignore-path no\.txt: there is no such file/);
      assert.equal(exitCode, 2);
    });
  });

  describe('by parts', () => {
    it('has every file in exactly one part, and all parts know all files', () => {
      const parts = ['1/3', '2/3', '3/3'].map((part) => pathsOf(['--shard', part]));
      assert.deepEqual(parts.flat().sort(), pathsOf([]));
      assert.deepEqual(
        ['1/2', '2/2'].flatMap((part) => problemsOf(['npcs', '--shard', part])),
        problemsOf(['npcs']),
      );
    });

    it('exits with 2 for a part that there is not', () => {
      for (const part of ['0/2', '3/2', '2', 'a/b']) assert.equal(run(['--shard', part]).exitCode, 2, part);
    });
  });
});
