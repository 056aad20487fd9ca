import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const harbour = resolve(fileURLToPath(import.meta.url), '../../../samples/harbour-town');

const GAME = `//- world.json
{ "id": 7, "meta": { "stats_config": { "version": 1, "definitions": { "a": {
  "id": "a", "axes": [{ "name": "b", "max_value": 10 }],
  "tiers": [{ "id": "low", "axis_name": "b", "min": 0, "max": 5 }, { "id": "high", "axis_name": "b", "min": 6 }],
  "levels": [{ "id": "great", "priority": 1, "conditions": { "b": { "type": "min", "min_value": 7 } } }]
} } } } }
//- npcs/ann.npc.json
{ "id": 1, "name": "=Ann\\u001b", "world_id": 7, "stats": { "a": { "b": 4 } } }
//- npcs/bob.npc.json
{ "id": 2, "name": "Bob", "world_id": 7, "stats": { "a": { "b": 40 } } }
//- npc_states/bob.npc_state.json
{ "npc_id": 2, "stats": { "a": { "b": 8 } } }
//- s.session.json
{ "id": 3, "world_id": 7, "stats": { "a": { "npc:2": { "b": 6 }, "npc:9": { "b": 1 } } } }
`;

describe('stat-lens list', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();
  after(() => {});
  const run = (...args: string[]) => runCli(bundle, ['list', ...args], { cwd: project.path });
  it('lists by effective values, overrides and clamp included', () => {
    const { stdout, stderr, exitCode } = run('npcs', '--where', 'a.b == 8 && level == "great"');
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.match(stdout, /entity +name +file +a\.levelId/);
    assert.match(stdout, /npc:2 +Bob +npcs\/bob\.npc\.json +great/);
    assert.doesNotMatch(stdout, /npc:1/);
  });
  it('sorts, chooses columns, and stops at a limit', () => {
    const { stdout } = run('npcs', '-s', '-a.b', '-c', 'id, a.b, a.bTierId', '-l', '1', '-f', 'json');
    const rows = [{ id: 2, 'a.b': 8, 'a.bTierId': 'high' }];
    assert.deepEqual(JSON.parse(stdout), { version: 1, columns: ['id', 'a.b', 'a.bTierId'], rows });
  });
  it('writes tables for spreadsheets in which no name is a formula', () => {
    const { stdout } = run('npcs', '-c', 'id,name', '-f', 'csv');
    assert.equal(stdout, "id,name\n1,'=Ann\u001b\n2,Bob\n");
  });
  it('lists what sessions hold stats for, with names', () => {
    const { stdout } = run('session-entities', '-c', 'entity, key, name, a.b', '-f', 'csv');
    assert.equal(stdout, 'entity,key,name,a.b\nsession:3/npc:2,npc:2,Bob,6\nsession:3/npc:9,npc:9,,1\n');
  });
  it('tells of entities of sessions where they stand, too', () => {
    const { stdout } = run('session-entities', '-f', 'csv');
    assert.match(stdout, /^entity,name,file\nsession:3\/npc:2,Bob,s\.session\.json\n/);
  });
  it('lists the same entities of sessions whatever is asked about them', () => {
    const keys = (...args: string[]) =>
      run('session-entities', '-c', 'key', '-f', 'csv', ...args)
        .stdout.split('\n')
        .slice(1, -1);
    assert.deepEqual(keys(), ['npc:2', 'npc:9']);
    assert.deepEqual(keys('-w', 'key == "npc:9"'), ['npc:9']);
    const others = new ProjectFolder(GAME);
    try {
      others.write(
        't.session.json',
        '{ "id": 4, "world_id": 7, "stats": { "a": { "npc:1": {} }, "x": { "ada": {} } } }',
      );
      const list = (...args: string[]) =>
        runCli(bundle, ['list', 'session-entities', '-f', 'csv', ...args], { cwd: others.path }).stdout;
      assert.equal(list('-c', 'entity', '-w', '!has(a.b)'), 'entity\nsession:4/npc:1\nsession:4/ada\n');
    } finally {
      others.remove();
    }
  });
  it('sorts downwards by what stands in parentheses', () => {
    assert.equal(run('npcs', '-s', '-(a.b + id)', '-c', 'id', '-f', 'csv').stdout, 'id\n2\n1\n');
    assert.equal(run('npcs', '-s', 'world,-(id)', '-c', '(id)', '-f', 'csv').stdout, '(id)\n2\n1\n');
  });
  it('lists those who lack all of a definition, and those without a name', () => {
    const others = new ProjectFolder(GAME);
    try {
      others.write('npcs/odd.npc.json', '[{ "id": 4, "name": null, "world_id": 7 }, { "id": 5, "name": 5 }]');
      const list = (where: string) =>
        runCli(bundle, ['list', 'npcs', '-w', where, '-c', 'id', '-f', 'csv'], { cwd: others.path }).stdout;
      assert.equal(list('!has(a.b)'), 'id\n4\n5\n');
      assert.equal(list('has(a["b"]) && name.contains("o")'), 'id\n2\n');
      assert.equal(list('name == null'), 'id\n4\n5\n');
    } finally {
      others.remove();
    }
  });
  it('takes what is written for nothing where the game fails on it', () => {
    const failing = new ProjectFolder(GAME);
    try {
      failing.write(
        'npcs/cara.npc.json',
        '{ "id": 6, "world_id": 7, "stats": { "a": { "b": 8 } }, "stats_metadata": { "a": { "modifiers": [{ "type": "additive", "axis": "b", "value": null }] } } }',
      );
      failing.write(
        't.session.json',
        '{ "id": 8, "world_id": 7, "stats": { "a": { "npc:2": { "b": 6 }, "npc:9": 1 } } }',
      );
      const list = (...args: string[]) =>
        runCli(bundle, ['list', ...args, '-f', 'csv'], { cwd: failing.path }).stdout;
      assert.equal(list('npcs', '-w', 'a.b == 8', '-c', 'id'), 'id\n2\n');
      assert.equal(list('npcs', '-w', '!has(a.b)', '-c', 'id'), 'id\n6\n');
      assert.equal(list('session-entities', '-w', 'id == 8', '-c', 'key, a.b'), 'key,a.b\nnpc:2,\nnpc:9,\n');
    } finally {
      failing.remove();
    }
  });
  it('says when there is nobody, which is no failure', () => {
    assert.deepEqual(run('npcs', '-w', 'a.b > 9'), {
      exitCode: 0,
      stdout: '',
      stderr: 'stat-lens: nothing here is like that\n',
    });
  });
  it('says when there is nobody at all', () => {
    const empty = (kind: string) =>
      runCli(bundle, ['list', kind], { cwd: join(project.path, 'empty') }).stderr;
    project.write('empty/x.txt', '');
    assert.equal(empty('npcs'), 'stat-lens: there are no NPCs here\n');
    assert.equal(empty('session-entities'), 'stat-lens: no session here holds stats of anybody\n');
  });
  it('keeps its columns when there is nobody', () => {
    assert.equal(run('npcs', '-w', 'a.b > 9', '-c', 'id,a.b', '-f', 'csv').stdout, 'id,a.b\n');
    assert.deepEqual(JSON.parse(run('npcs', '-w', 'a.b > 9', '-f', 'json').stdout), {
      version: 1,
      columns: ['entity', 'name', 'file'],
      rows: [],
    });
  });
  it('refuses what it cannot answer, with the place', () => {
    const { stdout, stderr, exitCode } = run('npcs', '-w', 'a.c > 9');
    assert.deepEqual([exitCode, stdout], [2, '']);
    assert.equal(stderr, 'stat-lens: "a" has no axis "c"\n  a.c > 9\n  ^^^\n');
    const typo = run('npcs', '-w', 'a.b > 3 && level == "graet"');
    assert.deepEqual([typo.exitCode, typo.stdout], [2, '']);
    assert.match(
      typo.stderr,
      /a\.levelId is never "graet": no world has it; did you mean "great"\?\n.*\n {22}\^{7}\n$/,
    );
    assert.equal(run('people').exitCode, 2);
    assert.equal(run('npcs', '-l', '0').exitCode, 2);
    assert.equal(run('npcs', '-p', 'nowhere').exitCode, 2);
  });
  it('tells levels under definitions of any name', () => {
    const others = new ProjectFolder(GAME.replaceAll('"a"', '"loop"'));
    try {
      const { stdout } = runCli(bundle, ['list', 'npcs'], { cwd: others.path });
      assert.match(stdout, /entity +name +file +stats\["loop"\]\.levelId\n[\s\S]*npc:2 +Bob +.* +great\n/);
    } finally {
      others.remove();
    }
  });
  it('lists the sample', () => {
    const where = 'combat_skills.strength >= 80 && level == "battle_ready"';
    const { stdout } = runCli(bundle, ['list', 'npcs', '-w', where, '-c', 'name'], { cwd: harbour });
    assert.deepEqual(stdout.trim().split(/\s*\n\s*/), ['name', 'Mara Teague', 'Sunniva Dahl']);
    const all = runCli(bundle, ['list', 'npcs', '-w', where], { cwd: harbour });
    assert.match(all.stdout, /^ +entity +name +file +combat_skills\.levelId .*\n +npc:12 +Mara Teague /);
  });
});
