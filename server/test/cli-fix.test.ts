import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyDiff } from './apply-diff.ts';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

/** Two problems that can be fixed safely; the second shows only when the first is mended. */
const BROKEN = `{
\t"id": 30, "world_id": 7, "name": "Ä \u{1F600}",
\t"stats": { "attributes": {
\t\t"Strength": "90",
\t\t"strengthTierId": "weak"
\t} }
}`;
const MENDED = BROKEN.replace('"Strength": "90"', '"strength": 90').replace('"weak"', '"strong"');
const FILE = 'npcs/ada.npc.json';

describe('stat-lens check --fix', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();

  beforeEach(() => {
    project.write(FILE, BROKEN);
  });

  const check = (...args: string[]) => runCli(bundle, ['check', ...args], { cwd: project.path });

  it('fixes what is safe, says how much, and reports what is left', () => {
    const { stdout, stderr, exitCode } = check('--fix', 'npcs');
    assert.equal(project.read(FILE), MENDED);
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'Fixed 3 problems in 1 file');
    assert.equal(lines[1], '');
    assert.match(lines[2] ?? '', /^npcs\/tobin\.npc\.json:1:84 warning .* entity\/clamped$/);
    assert.match(stdout, /^0 errors, 1 warning in 3 files$/m);
    assert.deepEqual([stderr, exitCode], ['', 0]);
  });

  it('has nothing more to do the second time', () => {
    check('--fix');
    const before = statSync(join(project.path, FILE)).ino;
    const { stdout } = check('--fix');
    assert.match(stdout, /^Fixed nothing\n/);
    assert.equal(statSync(join(project.path, FILE)).ino, before);
  });

  it('exits by what remains', () => {
    project.write(
      'npcs/bad.npc.json',
      '{ "id": 31, "name": 3, "stats": { "attributes": { "strength": "5" } } }',
    );
    const before = check('npcs/bad.npc.json');
    const { exitCode } = check('--fix', 'npcs/bad.npc.json');
    assert.match(project.read('npcs/bad.npc.json'), /"strength": 5 /);
    assert.equal(exitCode, before.exitCode);
    assert.equal(check('--fix', '--max-warnings', '0', FILE).exitCode, 0);
    assert.equal(check('--fix', '--max-warnings', '0', 'npcs').exitCode, 1);
  });

  it('counts in JSON', () => {
    const { summary, diff } = parseCheckJson(check('--fix', '--format', 'json').stdout);
    assert.deepEqual([summary.fixed, summary.fixedFiles, diff], [3, 1, undefined]);
    assert.equal('fixed' in parseCheckJson(check('--format', 'json').stdout).summary, false);
  });

  it('changes only what the paths name', () => {
    const world = project.read('world.json');
    assert.match(check('--fix', 'world.json').stdout, /^Fixed nothing\n/);
    assert.equal(project.read(FILE), BROKEN);
    assert.equal(project.read('world.json'), world);
  });

  it('keeps the byte order mark, line ends and permissions', () => {
    project.write(FILE, `\uFEFF${BROKEN.replaceAll('\n', '\r\n')}\r\n`);
    chmodSync(join(project.path, FILE), 0o640);
    check('--fix');
    assert.equal(project.read(FILE), `\uFEFF${MENDED.replaceAll('\n', '\r\n')}\r\n`);
    assert.equal(statSync(join(project.path, FILE)).mode & 0o777, 0o640);
  });

  it('does not write to a file outside through a link, but to one inside once', () => {
    project.write('outside/ada.npc.json', BROKEN.replace('30', '33'));
    mkdirSync(join(project.path, 'game/npcs'), { recursive: true });
    project.write('game/world.json', project.read('world.json'));
    project.write('game/npcs/own.npc.json', BROKEN);
    symlinkSync('../../outside/ada.npc.json', join(project.path, 'game/npcs/far.npc.json'));
    symlinkSync('own.npc.json', join(project.path, 'game/npcs/same.npc.json'));
    const { stderr, stdout, exitCode } = check('--fix', 'game');
    assert.equal(project.read('outside/ada.npc.json'), BROKEN.replace('30', '33'));
    assert.equal(project.read('game/npcs/own.npc.json'), MENDED);
    assert.match(stderr, /^stat-lens: game\/npcs\/far\.npc\.json: The file lies outside .*\n$/);
    assert.match(stdout, /^Fixed 3 problems in 1 file\n/);
    assert.equal(exitCode, 1);
  });

  it('leaves a read-only file, says so, and fails', () => {
    chmodSync(join(project.path, FILE), 0o444);
    const { stderr, exitCode } = check('--fix');
    assert.match(stderr, /^stat-lens: npcs\/ada\.npc\.json: The file is read-only, so it is not written\n$/);
    assert.equal(project.read(FILE), BROKEN);
    assert.equal(exitCode, 1);
  });

  it('leaves the old file when the disk takes only the beginning of the new one', function () {
    if (process.platform === 'win32') this.skip();
    const long = BROKEN.replace(/\}\s*$/, `, "x": "${'y'.repeat(20_000)}" }`);
    project.write(FILE, long);
    const command = `ulimit -f 16; exec '${process.execPath}' '${bundle.path}' check --fix`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: project.path, encoding: 'utf8' });
    assert.match(stderr, /npcs\/ada\.npc\.json: The file cannot be written/);
    assert.equal(status, 1);
    assert.equal(project.read(FILE), long);
    assert.ok(readdirSync(join(project.path, 'npcs')).every((name) => name.endsWith('.json')));
  });

  it('leaves no half-written file when it is stopped', async () => {
    for (let id = 100; id < 400; id++) {
      project.write(`npcs/n${id}.npc.json`, BROKEN.replace('30', String(id)));
    }
    const child = spawn(process.execPath, [bundle.path, 'check', '--fix'], { cwd: project.path });
    const first = join(project.path, FILE);
    while (readFileSync(first, 'utf8') === BROKEN && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    child.kill('SIGINT');
    await once(child, 'exit');
    for (const name of readdirSync(join(project.path, 'npcs'))) {
      assert.match(name, /\.json$/, 'a file was left behind');
      JSON.parse(project.read(`npcs/${name}`));
    }
  });

  it('is loaded only when it is asked for', () => {
    const sourcesOf = (part: string) => {
      const map: { sources: string[] } = JSON.parse(
        readFileSync(join(dirname(bundle.path), `${part}.cjs.map`), 'utf8'),
      );
      return map.sources;
    };
    for (const source of [/\/features\/fix-all\//, /\/node_modules\/diff\//, /\/edit-operations\.ts$/]) {
      assert.ok(!sourcesOf('cli-check').some((path) => source.test(path)));
      assert.ok(sourcesOf('cli-fix').some((path) => source.test(path)));
    }
  });

  describe('as a dry run', () => {
    it('prints a diff that git applies, and writes nothing', () => {
      const odd = 'npcs/naïve "one" #1.npc.json';
      project.write(odd, `\uFEFF${BROKEN.replace('30', '31').replaceAll('\n', '\r\n')}`);
      const { stdout, stderr, exitCode } = check('--fix-dry-run');
      assert.equal(project.read(FILE), BROKEN);
      assert.match(
        stdout,
        /^--- a\/npcs\/ada\.npc\.json\n\+\+\+ b\/npcs\/ada\.npc\.json\n@@ -1,7 \+1,7 @@\n/,
      );
      assert.match(
        stderr,
        /^stat-lens: Would fix 6 problems in 2 files, leaving 0 errors, \d+ warnings.* in 8 files\n$/,
      );
      assert.equal(exitCode, 0);
      applyDiff(stdout, project.path);
      assert.equal(project.read(FILE), MENDED);
      assert.equal(project.read(odd), `\uFEFF${MENDED.replace('30', '31').replaceAll('\n', '\r\n')}`);
    });

    it('prints nothing when there is nothing to do', () => {
      const { stdout, stderr } = check('--fix-dry-run', 'world.json');
      assert.equal(stdout, '');
      assert.equal(stderr, 'stat-lens: Would fix nothing, leaving no problems in 1 file\n');
    });

    it('changes the file behind links, once, so that git applies it', () => {
      const shared = 'shared/ada.npc.json';
      project.write(shared, BROKEN.replace('30', '32'));
      project.write('texts/eve.txt', BROKEN.replace('30', '33'));
      symlinkSync('../shared/ada.npc.json', join(project.path, 'npcs/in.npc.json'));
      symlinkSync('../shared/ada.npc.json', join(project.path, 'npcs/too.npc.json'));
      symlinkSync('../texts/eve.txt', join(project.path, 'npcs/eve.npc.json'));
      const { stdout, stderr, exitCode } = check('--fix-dry-run');
      assert.deepEqual(stdout.match(/(?<=^--- a\/).*/gm), [FILE, shared, 'texts/eve.txt']);
      assert.match(stderr, /^stat-lens: Would fix 9 problems in 3 files, leaving 0 errors/);
      assert.equal(exitCode, 0);
      applyDiff(stdout, project.path);
      assert.equal(project.read(shared), MENDED.replace('30', '32'));
      assert.equal(project.read('texts/eve.txt'), MENDED.replace('30', '33'));
      assert.match(check('--fix').stdout, /^Fixed nothing\n/);
    });

    it('leaves out what --fix refuses, says so, and ends as that does', () => {
      chmodSync(join(project.path, FILE), 0o444);
      project.write('outside/eve.npc.json', BROKEN.replace('30', '33'));
      symlinkSync('../outside/eve.npc.json', join(project.path, 'npcs/eve.npc.json'));
      project.write('npcs/bob.npc.json', BROKEN.replace('30', '34'));
      const dry = check('--fix-dry-run', 'npcs');
      assert.deepEqual(dry.stdout.match(/(?<=^--- a\/).*/gm), ['npcs/bob.npc.json']);
      assert.match(dry.stderr, /^stat-lens: Would fix 3 problems in 1 file, leaving .* in 5 files$/m);
      assert.match(
        dry.stderr,
        /^stat-lens: npcs\/ada\.npc\.json: The file is read-only, so it is not written$/m,
      );
      assert.match(dry.stderr, /^stat-lens: npcs\/eve\.npc\.json: The file lies outside /m);
      const left = check('--fix-dry-run', 'npcs', '--format', 'json').stdout;
      const { files, summary } = parseCheckJson(left);
      assert.ok(files.find(({ path }) => path === FILE)?.problems.length);
      const made = check('--fix', 'npcs', '--format', 'json');
      assert.deepEqual(parseCheckJson(made.stdout).summary, summary);
      assert.deepEqual([dry.exitCode, made.exitCode], [1, 1]);
    });

    it('has the diff and the counts in JSON, with the problems that would be left', () => {
      const { files, summary, diff } = parseCheckJson(
        check('--fix-dry-run', '--format', 'json', FILE).stdout,
      );
      assert.deepEqual([summary.fixed, summary.fixedFiles], [3, 1]);
      assert.deepEqual(
        files.map(({ problems }) => problems),
        [[]],
      );
      assert.equal(diff, check('--fix-dry-run', FILE).stdout);
    });

    it('goes by the text on standard input, of a file that need not be there', () => {
      for (const file of [FILE, 'npcs/new.npc.json']) {
        const args = ['check', '--fix-dry-run', '--stdin', '--stdin-filename', file];
        const input = BROKEN.replace('"Ä', '"Ö').replace('30', '31');
        const { stdout, stderr, exitCode } = runCli(bundle, args, { cwd: project.path, input });
        assert.match(stdout, /^\+\t\t"strength": 90/m);
        assert.match(stderr, /^stat-lens: Would fix 3 problems in 1 file, leaving no problems in 1 file\n$/);
        assert.equal(exitCode, 0);
      }
    });

    it('prints the diff where no report is printed', () => {
      const diff = check('--fix-dry-run', FILE).stdout;
      const { stdout, stderr, exitCode } = check('--fix-dry-run', '--format', 'sarif:out.sarif', FILE);
      assert.equal(stdout, diff);
      assert.match(stderr, /^stat-lens: Would fix 3 problems in 1 file, leaving no problems in 1 file\n$/);
      assert.equal(exitCode, 0);
    });

    it('refuses reports that leave the diff no place', () => {
      const { stdout, stderr, exitCode } = check('--fix-dry-run', '--format', 'github', FILE);
      assert.equal(stdout, '');
      assert.match(
        stderr,
        /^stat-lens: --fix-dry-run: a github report on standard output leaves no place for the difference; /,
      );
      assert.equal(exitCode, 2);
      assert.equal(check('--fix-dry-run', '--format', 'github', '--format', 'json:o.json', FILE).exitCode, 0);
      assert.match(parseCheckJson(project.read('o.json')).diff ?? '', /^--- a\/npcs\/ada/);
    });

    it('tells in a file, too, that nothing was fixed yet', () => {
      check('--fix-dry-run', '--format', 'text:report.txt', FILE);
      assert.match(project.read('report.txt'), /^Would fix 3 problems in 1 file\n/);
    });

    it('cannot be asked for together with --fix', () => {
      assert.equal(check('--fix', '--fix-dry-run').exitCode, 2);
    });
  });
});
