import assert from 'node:assert/strict';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

  describe('in a run of GitHub Actions', () => {
    /** Where the annotations and the results of a check of everything stand. */
    const listPlaces = (folder: string, workspace: string) => {
      const env = { GITHUB_WORKSPACE: workspace };
      const surroundings = { cwd: join(project.path, folder), env };
      const read = (...args: string[]) => runCli(bundle, args, surroundings).stdout;
      const commands = [...read('check', project.path, '--format', 'github').matchAll(/ file=([^,]+)/g)];
      const [{ results }] = JSON.parse(read('check', project.path, '--format', 'sarif')).runs;
      const uris = results.map((result: { locations: [{ physicalLocation: PhysicalLocation }] }) => {
        const { uri, uriBaseId } = result.locations[0].physicalLocation.artifactLocation;
        return uriBaseId === '%SRCROOT%' ? uri : '';
      });
      const annotated = commands.map(([, path = '']) => path);
      assert.deepEqual(uris, annotated);
      return [...new Set(annotated)].sort();
    };

    it('names files as they are called in the root of the repository', () => {
      breakWorld();
      const places = listPlaces('', project.path);
      assert.ok(
        places.includes('world.json') && places.includes('elsewhere/npcs/ida.npc.json'),
        places.join(),
      );
      symlinkSync('.', join(project.path, 'linked'));
      assert.deepEqual(listPlaces('elsewhere/npcs', project.path), places);
      assert.deepEqual(listPlaces('elsewhere', join(project.path, 'linked')), places);
    });

    it('takes the work tree in the workspace for the repository', () => {
      const places = listPlaces('', project.path);
      project.write('.git/HEAD', 'ref: refs/heads/main\n');
      assert.deepEqual(listPlaces('elsewhere', dirname(project.path)), places);
    });

    it('leaves the names of what lies elsewhere, or where nothing is known, as they are', () => {
      const places = listPlaces('', project.path);
      for (const workspace of ['', 'elsewhere', join(project.path, 'missing'), join(project.path, 'npcs')]) {
        assert.deepEqual(listPlaces('', workspace), places, workspace);
      }
    });
  });

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

/** Where a result of SARIF stands. */
interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
}
