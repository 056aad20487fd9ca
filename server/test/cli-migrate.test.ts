import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyDiff } from './apply-diff.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const WORLD = `//- world.json
{
  "id": 7,
  "name": "Old Town",
  "meta": {
    "relationship_schemas": { "default": [{ "id": "stranger", "min": 0, "max": 29 }, { "id": "ally", "min": 30 }] },
    "intimacy_schema": {
      "levels": [{ "id": "platonic", "maxTension": 100 }, { "id": "close", "minAffinity": 50, "minTrust": 40 }]
    }
  }
}
`;
const PROJECT = `${WORLD}//- statlens.config.json
{ "packages": { "builtIn": [] } }
//- sessions/a.session.json
{ "id": 1, "world_id": 7, "scene_id": 1, "relationships": { "npc:12": { "affinity": 60, "trust": 50, "tierId": "ally" } } }
//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "world_id": 7, "stats": {} }
`;
const samples = fileURLToPath(new URL('../../samples/legacy/', import.meta.url));

describe('stat-lens migrate', () => {
  const bundle = useCli();
  const project = new ProjectFolder(PROJECT).forEachTest();

  const migrate = (...args: string[]) => runCli(bundle, ['migrate', ...args], { cwd: project.path });
  const parsed = (path: string) => JSON.parse(project.read(path));

  it('prints the difference and writes nothing when it is not told to', () => {
    const before = [project.read('world.json'), project.read('sessions/a.session.json')];
    const { stdout, stderr, exitCode } = migrate();
    assert.match(stdout, /^--- a\/sessions\/a\.session\.json\n\+\+\+ b\/sessions\/a\.session\.json\n@@ /);
    assert.match(stdout, /^\+ {4}"stats_config": \{$/m);
    assert.match(stderr, /^Would migrate 2 files, 1 relationship keep tier and level$/m);
    assert.equal(exitCode, 0);
    assert.deepEqual([project.read('world.json'), project.read('sessions/a.session.json')], before);
  });

  it('writes files, and has nothing to do the second time', () => {
    const first = migrate('--write');
    assert.match(first.stdout, /^Migrated 2 files, 1 relationship keep tier and level$/m);
    assert.equal(first.exitCode, 0, first.stderr);
    assert.deepEqual(parsed('sessions/a.session.json').stats.relationships, {
      'npc:12': { affinity: 60, trust: 50, affinityTierId: 'ally' },
    });
    const after = project.read('world.json');
    const second = migrate('--write');
    assert.equal(second.stdout, 'Nothing to migrate\n');
    assert.equal(second.exitCode, 0);
    assert.equal(project.read('world.json'), after);
  });

  it("warns where the game's packages leave no room for what a world becomes", () => {
    project.remove('statlens.config.json');
    const misfit =
      /warning \/meta\/relationship_schemas the definition "relationships" does not fit over that of the package "core\.relationships": tier "acquaintance" \(10-29\.99\) overlaps "stranger" \(0-29\) on axis "affinity"; the game will fail whenever it is asked for this world's config \(config\/overlay-or-complete\)$/m;
    const planned = migrate('world.json');
    assert.match(planned.stderr, misfit);
    assert.equal(planned.exitCode, 1);
    assert.match(migrate('world.json', '--faithful').stderr, misfit);
    const written = migrate('world.json', '--write');
    assert.match(written.stdout, misfit);
    assert.match(written.stdout, /^Migrated 1 file$/m);
    assert.equal(written.exitCode, 1, 'what the warning tells is still left to a person');
    const check = runCli(bundle, ['check', 'world.json'], { cwd: project.path });
    assert.match(check.stdout, /config\/overlay-or-complete/);
  });

  it('gives everyone the level that the old game gave, where --faithful makes the first one win', () => {
    assert.equal(migrate('--write').exitCode, 0);
    const show = runCli(bundle, ['show', 'session:1', '--json'], { cwd: project.path });
    assert.equal(JSON.parse(show.stdout).effective.relationships['npc:12'].levelId, 'close');
    project.remove();
    const faithful = migrate('--faithful');
    assert.match(faithful.stderr, /outcome npc:12 ally, close -> ally, platonic, because /);
    assert.match(faithful.stderr, /^Would migrate 2 files, 1 of 1 relationship change tier or level$/m);
    assert.equal(faithful.exitCode, 1);
  });

  describe('as a dry run', () => {
    const session = () => project.read('sessions/a.session.json');

    it('changes the file behind links, once, so that git applies it', () => {
      project.write('texts/far.txt', session());
      symlinkSync('../texts/far.txt', join(project.path, 'sessions/far.session.json'));
      symlinkSync('a.session.json', join(project.path, 'sessions/0.session.json'));
      const { stdout, stderr, exitCode } = migrate();
      assert.deepEqual(stdout.match(/(?<=^--- a\/).*/gm), [
        'sessions/a.session.json',
        'texts/far.txt',
        'world.json',
      ]);
      assert.match(stderr, /^Would migrate 3 files, 2 relationships keep tier and level$/m);
      assert.equal(exitCode, 0);
      applyDiff(stdout, project.path);
      assert.equal(migrate('--write').stdout, 'Nothing to migrate\n');
    });

    it('leaves out what --write refuses, says so, and ends as that does', () => {
      project.write('outside/far.session.json', session());
      project.write('game/world.json', project.read('world.json'));
      project.write('game/b.session.json', session());
      project.write('game/c.session.json', session());
      chmodSync(join(project.path, 'game/c.session.json'), 0o444);
      symlinkSync('../outside/far.session.json', join(project.path, 'game/far.session.json'));
      const dry = migrate('game');
      assert.deepEqual(dry.stdout.match(/(?<=^--- a\/).*/gm), ['game/b.session.json', 'game/world.json']);
      assert.match(dry.stderr, /^game\/c\.session\.json: not migrated: The file is read-only/m);
      assert.match(dry.stderr, /^game\/far\.session\.json: not migrated: The file lies outside /m);
      assert.match(dry.stderr, /^Would migrate 2 files, 2 files not/m);
      assert.equal(migrate('game', '--write').exitCode, dry.exitCode);
      assert.equal(dry.exitCode, 1);
    });
  });

  it('writes a file once that has several names', () => {
    symlinkSync('a.session.json', join(project.path, 'sessions/0.session.json'));
    const { stdout, exitCode } = migrate('--write');
    assert.match(stdout, /^Migrated 2 files, 1 relationship keep tier and level$/m);
    assert.equal(exitCode, 0);
  });

  it('leaves broken files, entries that are no objects, and files beside the paths, and says so', () => {
    project.write('sessions/b.session.json', '{ "scene_id": 1, "relationships": { "npc:1": {} ');
    project.write('sessions/c.session.json', '{ "scene_id": 1, "relationships": { "npc:1": null } }');
    const { stdout, exitCode } = migrate('sessions', '--write');
    assert.match(stdout, /^sessions\/b\.session\.json: not migrated: 1:\d+: /m);
    assert.match(stdout, /warning \/relationships\/npc:1 the entry "npc:1" of "relationships" is null/);
    assert.match(stdout, /^Migrated 1 file, 1 file not/m);
    assert.equal(exitCode, 1);
    assert.equal(Object.hasOwn(parsed('world.json').meta, 'stats_config'), false);
  });

  it('reports every conflict, and the value in stats stays', () => {
    project.write(
      'sessions/a.session.json',
      `{ "scene_id": 1, "world_id": 7, "stats": { "relationships": { "npc:12": { "affinity": 10 } } },
  "relationships": { "npc:12": { "affinity": 60, "trust": 5 } } }`,
    );
    const { stdout, exitCode } = migrate('--write', '--format', 'json', '--report', 'report.md');
    assert.equal(exitCode, 1);
    const report = JSON.parse(stdout);
    const file = report.files.find(({ path }: { path: string }) => path === 'sessions/a.session.json');
    assert.equal(file.status, 'written');
    const [conflict] = file.notes.filter(({ kind }: { kind: string }) => kind === 'conflict');
    assert.deepEqual([conflict.pointer, conflict.value], ['/relationships/npc:12/affinity', 60]);
    assert.equal(report.summary.conflicts, 1);
    assert.deepEqual(parsed('sessions/a.session.json').stats.relationships, {
      'npc:12': { affinity: 10, trust: 5 },
    });
    assert.match(project.read('report.md'), /\| conflict \| \/relationships\/npc:12\/affinity \|/);
  });

  it('keeps a copy, the byte order mark, line ends and permissions', () => {
    const before = `\uFEFF${project.read('sessions/a.session.json').replaceAll('\n', '\r\n')}`;
    project.write('sessions/a.session.json', before);
    chmodSync(join(project.path, 'sessions/a.session.json'), 0o640);
    assert.equal(migrate('sessions', '--write', '--backup').exitCode, 1);
    assert.equal(project.read('sessions/a.session.json.bak'), before);
    const after = project.read('sessions/a.session.json');
    assert.ok(after.startsWith('\uFEFF') && after.endsWith('\r\n') && !/[^\r]\n/.test(after));
    assert.equal(statSync(join(project.path, 'sessions/a.session.json')).mode & 0o777, 0o640);
    assert.equal(statSync(join(project.path, 'sessions/a.session.json.bak')).mode & 0o777, 0o640);
  });

  it('keeps a copy that is there: the same, as a run that was ended leaves it, or another one', () => {
    const path = 'sessions/a.session.json';
    const before = project.read(path);
    project.write(`${path}.bak`, '{ "mine": 1 }');
    const { stdout } = migrate('sessions', '--write', '--backup');
    assert.match(stdout, /not migrated: "a\.session\.json\.bak" is there already and holds something else/);
    assert.equal(project.read(path), before);
    assert.equal(project.read(`${path}.bak`), '{ "mine": 1 }');
    project.write(`${path}.bak`, before);
    migrate('sessions', '--write', '--backup');
    assert.match(project.read(path), /"stats"/);
    assert.equal(project.read(`${path}.bak`), before);
  });

  it('makes copies beside the files behind links, and none of what it does not write', () => {
    mkdirSync(join(project.path, 'links'));
    symlinkSync(join(project.path, 'sessions/a.session.json'), join(project.path, 'links/a.session.json'));
    migrate('links', '--write', '--backup');
    chmodSync(join(project.path, 'sessions/a.session.json'), 0o444);
    assert.match(migrate('.', '--write', '--backup').stdout, /The file is read-only/);
    const copies = () =>
      ['links', 'sessions'].map((at) => existsSync(join(project.path, at, 'a.session.json.bak')));
    assert.deepEqual(copies(), [false, false]);
    chmodSync(join(project.path, 'sessions/a.session.json'), 0o644);
    migrate('.', '--write', '--backup');
    assert.deepEqual(copies(), [false, true]);
  });

  it('takes patterns, and migrates nothing that does not fit them', () => {
    project.write('sessions/b.session.json', project.read('sessions/a.session.json'));
    const world = project.read('world.json');
    const lines = (...args: string[]) => migrate(...args).stdout.match(/^--- a\/.*$/gm);
    assert.deepEqual(lines('**/*.session.json', '!**/b.*'), ['--- a/sessions/a.session.json']);
    assert.deepEqual(lines('!sessions'), ['--- a/world.json']);
    migrate('{npcs,sessions}/a.*', '--write');
    assert.ok(parsed('sessions/a.session.json').stats);
    assert.equal(parsed('sessions/b.session.json').stats, undefined);
    assert.equal(project.read('world.json'), world);
    const { stderr, exitCode } = migrate('**/*.item.json');
    assert.match(stderr, /nothing matched "\*\*\/\*\.item\.json": no stat file fits this pattern/);
    assert.equal(exitCode, 3);
  });

  it('writes nothing to which a link leads out of the folder', () => {
    mkdirSync(join(project.path, 'inside'));
    symlinkSync(join(project.path, 'sessions/a.session.json'), join(project.path, 'inside/a.session.json'));
    const before = project.read('sessions/a.session.json');
    migrate('inside', 'inside/a.session.json', '--write');
    assert.equal(project.read('sessions/a.session.json'), before);
  });

  it('computes stored ids anew, or takes them away', () => {
    const npc = (ids: string) =>
      `{ "id": 1, "name": "A", "world_id": 8, "stats": { "s": { "x": 5${ids} } } }`;
    project.write(
      'world8.world.json',
      `{ "id": 8, "meta": { "stats_config": { "definitions": { "s": { "id": "s", "axes": [{ "name": "x" }],
  "tiers": [{ "id": "low", "axis_name": "x", "min": 0 }] } } } } }`,
    );
    project.write('npcs/a.npc.json', npc(', "xTierId": "high", "levelId": "gone"'));
    assert.equal(migrate('npcs', '--only', 'computed-keys', '--write').exitCode, 0);
    assert.equal(project.read('npcs/a.npc.json'), npc(', "xTierId": "low"'));
    assert.equal(migrate('npcs', '--only', 'computed-keys', '--strip', '--write').exitCode, 0);
    assert.equal(project.read('npcs/a.npc.json'), npc(''));
  });

  it('migrates nothing when its report cannot be written', () => {
    const before = project.read('sessions/a.session.json');
    const { stderr, exitCode } = migrate('--write', '--report', 'world.json/report.md');
    assert.match(stderr, /the report .*report\.md cannot be written/);
    assert.equal(exitCode, 2);
    assert.equal(project.read('sessions/a.session.json'), before);
  });

  it('is what a check can demand of a build', () => {
    const check = () => runCli(bundle, ['check'], { cwd: project.path });
    assert.equal(check().exitCode, 0);
    const rules = {
      'legacy/*': 'error',
      'session/legacy-relationships': 'error',
      'legacy/schemas-ignored': 'off',
    };
    project.write('statlens.config.json', JSON.stringify({ rules, packages: { builtIn: [] } }));
    const failed = check();
    assert.equal(failed.exitCode, 1);
    assert.match(failed.stdout, /legacy\/world-schemas/);
    assert.match(failed.stdout, /session\/legacy-relationships/);
    assert.equal(migrate('--write').exitCode, 0);
    assert.equal(check().exitCode, 0);
  });

  it('tells wrong arguments and paths without stat files', () => {
    assert.equal(migrate('--only', 'everything').exitCode, 2);
    assert.equal(migrate('--strip').exitCode, 2);
    assert.match(migrate('--strip', '--write').stderr, /--strip goes with --only computed-keys/);
    for (const option of ['--keep-legacy', '--rescale', '--faithful', '--only=world-meta']) {
      const { stderr, exitCode } = migrate('--to', 'legacy', option);
      assert.match(stderr, /^stat-lens: --.* does not go with --to legacy\n/);
      assert.equal(exitCode, 2);
    }
    assert.match(migrate('--backup').stderr, /--backup goes with --write/);
    assert.equal(migrate('nowhere').exitCode, 3);
    assert.equal(migrate('npcs').exitCode, 0);
  });

  it('makes of the samples what is expected of them', () => {
    for (const path of ['world.json', 'sessions']) project.remove(path);
    cpSync(samples, project.path, { recursive: true });
    assert.equal(migrate('--write').exitCode, 1);
    const expected: Record<string, unknown> = JSON.parse(
      readFileSync(join(samples, 'expected.json'), 'utf8'),
    );
    for (const [path, value] of Object.entries(expected)) {
      assert.deepEqual(
        JSON.parse(project.read(path).replaceAll(/\/\*[\s\S]*?\*\/| *\/\/ .*$/gm, '')),
        value,
        path,
      );
    }
    assert.ok(Object.keys(expected).length > 10);
    assert.ok(!existsSync(join(project.path, 'code-form/world.json.bak')));
    for (const path of ['axes-form/world.jsonc', 'old-sessions/sessions/commented.session.jsonc']) {
      const comments = readFileSync(join(samples, path), 'utf8').match(/\/\/ .*|\/\*[\s\S]*?\*\//g) ?? [];
      for (const comment of comments) assert.ok(project.read(path).includes(comment), comment);
    }
    const again = migrate('--write');
    assert.deepEqual([again.stdout, again.exitCode], ['Nothing to migrate\n', 0]);
  });
});
