import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const BASELINE = 'statlens.baseline.json';

const GAME = `//- world.json
{
  "id": 1, "name": "Harbour",
  "meta": { "stats_config": { "version": 1, "definitions": { "skills": {
    "id": "skills",
    "axes": [{ "name": "strength" }, { "name": "speed" }],
    "tiers": [
      { "id": "weak", "axis_name": "strength", "min": 0, "max": 30 },
      { "id": "strong", "axis_name": "strength", "min": 60, "max": 100 },
      { "id": "fast", "axis_name": "speed", "min": 0, "max": 100 }
    ]
  } } } }
}
//- npcs/a.npc.json
{ "id": 1, "name": "A", "world_id": 1, "stats": { "skills": { "strength": 140, "speed": 300 } } }
//- npcs/b.npc.json
{ "id": 2, "name": "B", "world_id": 1, "stats": { "skills": { "strength": 10, "speed": -3 } } }
`;

const RECORDED = `{
  "version": 1,
  "problems": [
    { "file": "npcs/a.npc.json", "code": "entity/clamped", "at": "/stats/skills/speed" },
    { "file": "npcs/a.npc.json", "code": "entity/clamped", "at": "/stats/skills/strength" },
    { "file": "npcs/b.npc.json", "code": "entity/clamped", "at": "/stats/skills/speed" },
    { "file": "world.json", "code": "tier/gap", "at": "/meta/stats_config/definitions/skills/tiers/id=weak/max" },
    null
  ]
}
`;

describe('stat-lens check with a baseline', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forEachTest();

  const check = (...args: string[]) => runCli(bundle, ['check', ...args], { cwd: project.path });
  const codes = (...args: string[]) =>
    parseCheckJson(check('--format', 'json', ...args).stdout).files.flatMap(({ path, problems }) =>
      problems.map(({ code, pointer }) => `${path} ${code} ${pointer}`),
    );

  it('records the problems of today, a line each, and reports none of them any more', () => {
    const { exitCode, stdout, stderr } = check('--update-baseline');
    assert.equal(exitCode, 0);
    assert.equal(project.read(BASELINE), RECORDED);
    assert.equal(stdout, 'No problems in 3 files, 4 known problems left out\n');
    assert.equal(stderr, `stat-lens: ${BASELINE}: 4 known problems\n`);
    assert.equal(check('--max-warnings', '0').exitCode, 0);
    check('--update-baseline');
    assert.equal(project.read(BASELINE), RECORDED);
  });

  it('reports what is new, and says how much is known', () => {
    check('--update-baseline');
    project.write(
      'npcs/b.npc.json',
      project.read('npcs/b.npc.json').replace('"strength": 10', '"strength": 1000'),
    );
    assert.deepEqual(codes(), ['npcs/b.npc.json entity/clamped /stats/skills/strength']);
    const { warnings, known, gone } = parseCheckJson(check('--format', 'json').stdout).summary;
    assert.deepEqual([warnings, known, gone], [1, 4, 0]);
    assert.equal(check('--max-warnings', '0').exitCode, 1);
  });

  it('knows a problem again when lists are sorted anew', () => {
    check('--update-baseline');
    const text = project.read('world.json');
    const [weak = '', strong = ''] = text.match(/\{ "id": "(weak|strong)".*\}/g) ?? [];
    project.write('world.json', text.replace(weak, 'X').replace(strong, weak).replace('X', strong));
    assert.deepEqual(codes(), []);
  });

  it('says what does not occur any more, and takes it out on demand, but nothing in', () => {
    check('--update-baseline');
    project.write('npcs/a.npc.json', project.read('npcs/a.npc.json').replace('140', '4'));
    project.write('npcs/b.npc.json', project.read('npcs/b.npc.json').replace('10', '1000'));
    const { stderr } = check();
    assert.equal(
      stderr,
      'stat-lens: 1 known problem does not occur any more; --prune-baseline takes it out of the baseline\n',
    );
    const pruned = check('--prune-baseline');
    assert.equal(pruned.stderr, `stat-lens: ${BASELINE}: 3 known problems\n`);
    assert.equal(project.read(BASELINE), RECORDED.replace(/.*strength" \},\n/, ''));
    assert.deepEqual(codes(), ['npcs/b.npc.json entity/clamped /stats/skills/strength']);
  });

  it('leaves alone what it holds about files that are not named', () => {
    check('--update-baseline');
    project.write(
      'npcs/a.npc.json',
      project.read('npcs/a.npc.json').replace('140', '4').replace('300', '30'),
    );
    project.remove('npcs/b.npc.json');
    check('--update-baseline', 'npcs/a.npc.json');
    assert.equal(project.read(BASELINE), RECORDED.replaceAll(/.*a\.npc.*\n/g, ''));
    check('--update-baseline', 'npcs');
    assert.equal(project.read(BASELINE), RECORDED.replaceAll(/.*npc.*\n/g, ''));
  });

  it('writes beside the config, or what --baseline names', () => {
    project.write('npcs/statlens.config.json', '{}');
    check('--update-baseline', 'npcs');
    assert.ok(!existsSync(join(project.path, BASELINE)));
    assert.match(project.read(`npcs/${BASELINE}`), /"file": "a\.npc\.json"/);
    project.remove('npcs/statlens.config.json');
    project.remove(`npcs/${BASELINE}`);
    check('--update-baseline', '--baseline', 'ci-known.json');
    assert.ok(!existsSync(join(project.path, BASELINE)));
    assert.equal(project.read('ci-known.json'), RECORDED);
    assert.deepEqual(codes('--baseline', 'ci-known.json'), []);
    assert.equal(codes().length, 4);
  });

  it('makes the folders of a new baseline, and says so where it cannot', () => {
    assert.equal(check('--update-baseline', '--baseline', 'ci/today/known.json').exitCode, 0);
    assert.equal(project.read('ci/today/known.json'), RECORDED);
    const { stderr, exitCode } = check('--update-baseline', '--baseline', 'world.json/known.json');
    assert.equal(
      stderr,
      'stat-lens: world.json/known.json: The file cannot be written: a file stands where a folder should be\n',
    );
    assert.equal(exitCode, 1);
  });

  it('refuses a baseline that is broken or not there, and says where', () => {
    project.write(
      BASELINE,
      RECORDED.replace('\n    { "file": "npcs/b', '\n<<<<<<< HEAD\n    { "file": "npcs/b'),
    );
    for (const args of [[], ['--update-baseline']]) {
      const { exitCode, stdout, stderr } = check(...args);
      assert.equal(exitCode, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^stat-lens: statlens\.baseline\.json:6:1: the baseline is broken: /);
    }
    project.write(BASELINE, RECORDED.replace('"code": "tier/gap"', '"code": 12'));
    assert.match(check().stderr, /baseline\.json:7:5: the baseline is broken: A known problem needs/);
    project.write(BASELINE, RECORDED.replace('"version": 1', '"version": 2'));
    assert.match(check().stderr, /baseline\.json:2:14: the baseline is broken: .*version 1 only/);
    project.remove(BASELINE);
    const missing = check('--baseline', 'none.json');
    assert.equal(missing.exitCode, 2);
    assert.equal(
      missing.stderr,
      'stat-lens: none.json: there is no such baseline; --update-baseline makes one\n',
    );
  });

  it('has nothing to record in a clean project', () => {
    project.remove('npcs');
    project.write('world.json', '{ "id": 1, "name": "Harbour" }');
    const { exitCode, stderr } = check('--update-baseline');
    assert.equal(exitCode, 0);
    assert.equal(stderr, `stat-lens: ${BASELINE}: there is nothing to record\n`);
    assert.ok(!existsSync(join(project.path, BASELINE)));
  });

  it('merges by itself when two branches add problems', () => {
    check('--update-baseline');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: project.path,
        stdio: 'pipe',
      });
    const commit = (change: () => void) => {
      change();
      check('--update-baseline');
      git('add', '.');
      git('commit', '-qm', 'x');
    };
    const add = (name: string) =>
      project.write(
        name,
        '{ "id": 9, "name": "Z", "world_id": 1, "stats": { "skills": { "strength": 999, "speed": 1 } } }',
      );
    git('init', '-q', '-b', 'main');
    commit(() => {});
    git('checkout', '-qb', 'one');
    commit(() => add('npcs/0.npc.json'));
    git('checkout', '-q', 'main');
    commit(() => add('zoo.npc.json'));
    git('merge', '-q', '--no-edit', 'one');
    const lines = project
      .read(BASELINE)
      .split('\n')
      .filter((line) => line.includes('"file"'));
    assert.equal(lines.length, new Set(lines).size);
    assert.ok(lines.length >= 6, project.read(BASELINE));
    assert.ok(
      codes().every((line) => line.includes('duplicate-id')),
      codes().join('\n'),
    );
  });
});
