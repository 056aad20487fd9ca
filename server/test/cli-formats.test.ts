import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens check --format', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();

  const check = (...args: string[]) => runCli(bundle, ['check', ...args], { cwd: project.path });
  const breakWorld = () => project.write('world.json', '{ "id": 7,\n  "meta": { "stats_config": [] } }');

  for (const [format, beginning] of [
    ['compact', /^elsewhere\/npcs\/ida\.npc\.json: line 1, col \d+, Warning - /],
    ['github', /^::warning file=elsewhere\/npcs\/ida\.npc\.json,line=1,/],
    ['gitlab', /^\[\n {2}\{\n {4}"description": /],
    ['sarif', /^\{\n {2}"\$schema": /],
    ['markdown', /^### Stat Lens\n\n\*\*0 errors, /],
    ['junit', /^<\?xml .*\n<testsuites name="stat-lens" /],
    ['checkstyle', /^<\?xml .*\n<checkstyle version="4\.3">/],
  ] as const) {
    it(`${format} is written to standard output, the same each time`, () => {
      const { stdout, stderr, exitCode } = check('--format', format);
      assert.match(stdout, beginning);
      assert.equal(stderr, '');
      assert.equal(exitCode, 0);
      assert.equal(check('--format', format).stdout, stdout);
    });
  }

  it('writes several reports at once, each to its place', () => {
    const { stdout, exitCode } = check(
      '--format',
      'sarif:out/stats.sarif',
      '--format',
      'text',
      '-f',
      'json:out/stats.json',
      '-f',
      'text:out/stats.txt',
    );
    assert.equal(exitCode, 0);
    assert.equal(stdout, check().stdout);
    assert.equal(project.read('out/stats.txt'), stdout);
    assert.equal(project.read('out/stats.json'), check('--format', 'json').stdout);
    assert.equal(project.read('out/stats.sarif'), check('--format', 'sarif').stdout);
    assert.deepEqual(readdirSync(join(project.path, 'out')).sort(), [
      'stats.json',
      'stats.sarif',
      'stats.txt',
    ]);
  });

  it('keeps standard output empty when all reports go to files', () => {
    breakWorld();
    const { stdout, stderr, exitCode } = check('world.json', '--format', 'json:report.json');
    assert.deepEqual([stdout, stderr, exitCode], ['', '', 1]);
    assert.equal(JSON.parse(project.read('report.json')).summary.errors, 1);
  });

  it('keeps fingerprints when lines move', () => {
    const prints = () =>
      JSON.parse(check('npcs', '-f', 'gitlab').stdout).map(
        ({ fingerprint }: Record<string, unknown>) => fingerprint,
      );
    const before = prints();
    project.write('npcs/tobin.npc.json', `\n\n${project.read('npcs/tobin.npc.json')}`);
    assert.ok(before.length > 0);
    assert.deepEqual(prints(), before);
  });

  it('refuses to write over a stat file', () => {
    const world = project.read('world.json');
    const { stdout, stderr, exitCode } = check('--format', 'json:world.json');
    assert.deepEqual([stdout, exitCode], ['', 2]);
    assert.match(stderr, /^stat-lens: world\.json: this is a stat file, and no place for a report\n$/);
    assert.equal(project.read('world.json'), world);
  });

  it('says so when a report cannot be written, and writes the others', () => {
    const { stdout, stderr, exitCode } = check(
      '-f',
      'json:npcs',
      '-f',
      'text',
      '-f',
      'json:world.json/x.json',
    );
    assert.equal(exitCode, 70);
    assert.match(stdout, / in 6 files\n$/);
    assert.match(stderr, /^stat-lens: npcs: There is something else than a regular file$/m);
    assert.match(stderr, /^stat-lens: world\.json\/x\.json: /m);
  });

  it('refuses two reports for one place, and formats that it does not know', () => {
    const twice = check('-f', 'json', '-f', 'sarif');
    assert.equal(twice.exitCode, 2);
    assert.match(
      twice.stderr,
      /json and sarif would both go to standard output; sarif:FILE writes to a file/,
    );
    const unknown = check('-f', 'xml:out.xml');
    assert.equal(unknown.exitCode, 2);
    assert.match(unknown.stderr, /Allowed choices are text, compact, json, sarif, /);
    assert.ok(!existsSync(join(project.path, 'out.xml')));
  });
});
