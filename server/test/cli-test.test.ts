import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const harbour = resolve(fileURLToPath(import.meta.url), '../../../samples/harbour-town');

const GAME = `//- world.json
{ "id": 7, "meta": { "stats_config": { "version": 1, "definitions": { "a": {
  "id": "a", "axes": [{ "name": "b", "max_value": 10 }],
  "tiers": [{ "id": "low", "axis_name": "b", "min": 0, "max": 5 }, { "id": "high", "axis_name": "b", "min": 5 }],
  "levels": [{ "id": "great", "priority": 1, "conditions": { "b": { "type": "min", "min_value": 7 } } }]
} } } } }
//- npcs/ann.npc.json
{ "id": 1, "name": "Ann", "world_id": 7, "stats": { "a": { "b": 4 } } }
//- npcs/bob.npc.json
{ "id": 2, "name": "Bob", "world_id": 7, "stats": { "a": { "b": 8 } } }
//- passing.stattest.json
{ "tests": [
  { "name": "half are great", "expect": { "share": { "of": "a.levelId == \\"great\\"", "min": 0.5, "max": 0.5 } } },
  { "name": "Bob is up there", "where": "id == 2", "expect": {
    "count": { "min": 1, "max": 1 }, "tier": { "of": "a.b", "is": "high" }, "level": { "of": "a", "min": "great" }
  } }
] }
//- failing/some.stattest.json
{ "tests": [
  { "name": "all are great", "expect": { "all": "a.levelId == \\"great\\"" } },
  { "name": "typo", "expect": { "none": "a.bb > 3" } }
] }
//- broken/odd.stattest.json
{ "tests": [{ "nam": "x", "expect": { "cuont": {} } }] }
//- golden/values.stattest.json
{ "tests": [{ "name": "as they are", "expect": { "snapshot": "a.b, a.bTierId" } }] }
`;

describe('stat-lens test', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();

  const run = (...args: string[]) => runCli(bundle, ['test', ...args], { cwd: project.path });

  it('passes when everything is as expected', () => {
    const { exitCode, stdout, stderr } = run('passing.stattest.json');
    assert.deepEqual(
      [exitCode, stdout, stderr],
      [0, 'No problems in 1 file\n', 'stat-lens: 2 of 2 tests passed\n'],
    );
  });

  it('tells what is not as expected, by whom, and what cannot be run', () => {
    const { exitCode, stdout, stderr } = run('failing');
    assert.equal(exitCode, 1);
    assert.match(
      stdout,
      /some\.stattest\.json:2:49 error "all are great": for 1 of 2 NPCs it is not so that/,
    );
    assert.match(stdout, /3:41 error "typo": "a" has no axis "bb" test\/invalid/);
    assert.equal(stderr, 'stat-lens: 0 of 2 tests passed, 2 failed\n');
    const [file] = JSON.parse(run('failing', '--format', 'json').stdout).files;
    const [{ related }] = file.problems;
    assert.deepEqual(
      related.map(({ message }: { message: string }) => message),
      ['npc:1 Ann'],
    );
  });

  it('runs only tests with a name, when asked', () => {
    assert.equal(run('failing', '--name', 'ALL ARE').stderr, 'stat-lens: 0 of 1 test passed, 1 failed\n');
  });

  it('does not pass when no test is run', () => {
    const { exitCode, stderr } = run('failing', '--name', 'nobody');
    assert.equal(exitCode, 3);
    assert.match(stderr, /^stat-lens: no test has "nobody" in its name$/m);
    project.write('empty/none.stattest.json', '{ "tests": [] }');
    assert.equal(run('empty').exitCode, 3);
    assert.match(run('empty').stderr, /^stat-lens: there are no tests in these files$/m);
    project.remove('empty');
  });

  it('says when what is recorded cannot be read, and forgets tests that are gone', () => {
    const [tests, recorded] = ['s/x.stattest.json', 's/x.stattest.snap.json'];
    const writeTest = (name: string) =>
      project.write(tests, `{ "tests": [{ "name": "${name}", "expect": { "snapshot": "a.b" } }] }`);
    writeTest('one');
    run('s', '--update');
    writeTest('two');
    assert.equal(run('s', '--update').exitCode, 0);
    assert.deepEqual(Object.keys(JSON.parse(project.read(recorded)).tests), ['two']);
    project.write(recorded, `<<<<<<< ours\n${project.read(recorded)}`);
    const { exitCode, stderr } = run('s');
    assert.equal(exitCode, 1);
    assert.match(
      stderr,
      /^stat-lens: s\/x\.stattest\.snap\.json: this cannot be read as snapshots; --update /m,
    );
    assert.equal(run('s', '--update').exitCode, 0);
    assert.equal(run('s').exitCode, 0);
    project.remove('s');
  });

  it('does not pass a file it cannot read', () => {
    const { exitCode, stdout, stderr } = run('broken');
    assert.equal(exitCode, 1);
    assert.match(stderr, /^stat-lens: broken\/odd\.stattest\.json: none of its tests is run until /m);
    assert.match(stdout, /There is no member "nam"/);
    assert.match(stdout, /There is no member "cuont"; did you mean|There is no member "cuont"/);
  });

  it('does not pass tests that could not fail', () => {
    project.write(
      'vain/x.stattest.json',
      `{ "tests": [
        { "name": "", "expect": { "count": { "min": 1 } } },
        { "name": "nothing", "expect": {} },
        { "name": "percent", "expect": { "share": { "of": "a.b > 1", "max": 25 } } },
        { "name": "no bound", "expect": { "level": { "of": "a" } } },
        { "name": "all of nobody", "where": "id == 4242", "expect": { "all": "a.b > 9" } },
        { "name": "lacking", "where": "id == 1", "expect": { "none": "!has(c.d)" } }
      ] }`,
    );
    project.write('vain/npcs/odd.npc.json', '{ "id": 1, "stats": { "c": { "d": 1 } } }');
    const { stdout, stderr } = run('vain');
    assert.equal(stderr, 'stat-lens: 0 of 6 tests passed, 6 failed\n');
    const lines = stdout.split('\n').filter((line) => / test\/\w+$/.test(line));
    const found = lines.map((line) => /:(\d+:\d+) error (.*)/.exec(line)?.slice(1).join(' '));
    assert.deepEqual(found, [
      '2:19 A test needs a name that says what must hold test/invalid',
      '3:40 "nothing": it expects nothing, so that it cannot fail test/invalid',
      '4:51 "percent": a share is between 0 and 1, and 25 is not: 0.05 is 5 % test/invalid',
      '5:52 "no bound": without "is", "min" or "max" nothing is expected test/invalid',
      '6:78 "all of nobody": nobody is selected, so that nothing is judged test/invalid',
      '7:70 "lacking": for 1 of 2 NPCs it is so that !has(c.d) test/failed',
    ]);
    project.remove('vain');
  });

  it('records snapshots when asked, and tells every difference from then on', () => {
    const snapshot = join(project.path, 'golden/values.stattest.snap.json');
    assert.match(run('golden').stdout, /nothing is recorded yet/);
    assert.equal(existsSync(snapshot), false);
    assert.equal(run('golden', '--update').exitCode, 0);
    const recorded = readFileSync(snapshot, 'utf8');
    assert.deepEqual(JSON.parse(recorded).tests['as they are'].rows, {
      'npc:1': [4, 'low'],
      'npc:2': [8, 'high'],
    });
    assert.equal(run('golden').exitCode, 0);

    const bob = join(project.path, 'npcs/bob.npc.json');
    const before = readFileSync(bob, 'utf8');
    writeFileSync(bob, before.replace('8', '3'));
    const { exitCode, stdout } = run('golden');
    writeFileSync(bob, before);
    assert.equal(exitCode, 1);
    assert.match(stdout, /not as recorded: a\.b of npc:2 is 3, was 8; a\.bTierId of npc:2 is low, was high/);
    assert.equal(readFileSync(snapshot, 'utf8'), recorded);
  });

  it('writes over nothing that it has not recorded itself', () => {
    const [tests, recorded] = ['s/x.stattest.json', 's/x.stattest.snap.json'];
    project.write(tests, '{ "tests": [{ "name": "one", "expect": { "snapshot": "a.b" } }] }');
    const others = {
      '{ "version": 99, "tests": {} }': 'what is recorded is of version 99, which is not known here',
      '{ "id": 12 }': 'something else lies where snapshots are recorded',
    };
    for (const [text, reason] of Object.entries(others)) {
      project.write(recorded, text);
      const { exitCode, stdout } = run('s');
      assert.equal(exitCode, 1);
      assert.ok(stdout.includes(`"one": ${reason} test/failed`), stdout);
      const { exitCode: updated, stderr } = run('s', '--update');
      assert.equal(updated, 70);
      assert.ok(stderr.includes(`stat-lens: ${recorded}: ${reason}; it is not written\n`), stderr);
      assert.equal(project.read(recorded), text);
    }
    project.remove('s');
  });

  it('records nothing through links that lead out of the project', () => {
    const elsewhere = new ProjectFolder(`//- there.snap.json
{ "version": 1, "tests": {} }
`);
    project.write('s/x.stattest.json', '{ "tests": [{ "name": "one", "expect": { "snapshot": "a.b" } }] }');
    const link = join(project.path, 's/x.stattest.snap.json');
    try {
      for (const [target, reason] of [
        ['there.snap.json', /x\.stattest\.snap\.json: The file lies outside the folders /],
        ['new.snap.json', /x\.stattest\.snap\.json: There is no regular file, so nothing is written/],
      ] as const) {
        symlinkSync(join(elsewhere.path, target), link);
        const { exitCode, stderr } = run('s', '--update');
        assert.equal(exitCode, 70);
        assert.match(stderr, reason);
        rmSync(link);
      }
      assert.equal(elsewhere.read('there.snap.json'), '{ "version": 1, "tests": {} }\n');
      assert.equal(existsSync(join(elsewhere.path, 'new.snap.json')), false);
      project.write('s/kept.snap.json', '{ "version": 1, "tests": {} }');
      symlinkSync('kept.snap.json', link);
      assert.equal(run('s', '--update').exitCode, 0);
      assert.deepEqual(Object.keys(JSON.parse(project.read('s/kept.snap.json')).tests), ['one']);
    } finally {
      elsewhere.remove();
      project.remove('s');
    }
  });

  it('records nothing through links to what has no name for snapshots', () => {
    project.write('s/x.stattest.json', '{ "tests": [{ "name": "one", "expect": { "snapshot": "a.b" } }] }');
    project.write('s/notes.json', '{ "mine": ');
    symlinkSync('notes.json', join(project.path, 's/x.stattest.snap.json'));
    const { exitCode, stderr } = run('s', '--update');
    assert.equal(exitCode, 70);
    assert.match(stderr, /x\.stattest\.snap\.json: The link leads to "notes\.json", which has no name /);
    assert.equal(project.read('s/notes.json'), '{ "mine": ');
    project.remove('s');
  });

  it('keeps a record of its own for each of two files of one name', () => {
    const writeTest = (end: string, name: string) =>
      project.write(
        `s/x.stattest.${end}`,
        `{ "tests": [{ "name": "${name}", "expect": { "snapshot": "a.b" } }] }`,
      );
    writeTest('json', 'one');
    writeTest('jsonc', 'two');
    assert.equal(run('s', '--update').exitCode, 0);
    assert.equal(run('s').exitCode, 0);
    const names = ['json', 'jsonc'].map((end) =>
      Object.keys(JSON.parse(project.read(`s/x.stattest.snap.${end}`)).tests),
    );
    assert.deepEqual(names, [['one'], ['two']]);
    project.remove('s');
  });

  it('records everyone in a list, under names that hold in any folder', () => {
    const others = new ProjectFolder(`${GAME}//- npcs/list.npc.json
[{ "id": 1, "stats": { "a": { "b": 3 } } }, { "stats": { "a": { "b": 5 } } }, { "stats": { "a": { "b": 6 } } }]
`);
    try {
      const runIn = (folder: string, ...args: string[]) =>
        runCli(bundle, ['test', ...args], { cwd: join(others.path, folder) });
      assert.equal(runIn('golden', '--update').exitCode, 0);
      const { rows } = JSON.parse(others.read('golden/values.stattest.snap.json')).tests['as they are'];
      assert.deepEqual(Object.keys(rows), [
        'npc:1 (npcs/ann.npc.json)',
        'npc:2',
        'npc:1 (npcs/list.npc.json#/0)',
        'npcs/list.npc.json (npcs/list.npc.json#/1)',
        'npcs/list.npc.json (npcs/list.npc.json#/2)',
      ]);
      assert.equal(runIn('.', 'golden').exitCode, 0);
    } finally {
      others.remove();
    }
  });

  it('reports in the forms that builds read', () => {
    const { stdout } = run('failing', 'passing.stattest.json', '--format', 'junit');
    assert.match(stdout, /<testsuites name="stat-lens" tests="4" failures="1" errors="1">/);
    assert.match(
      stdout,
      /<testsuite name="failing\/some\.stattest\.json" tests="2" failures="1" errors="1">/,
    );
    const names = [...stdout.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(names, ['all are great', 'typo', 'half are great', 'Bob is up there']);
    assert.match(run('failing', '--format', 'sarif').stdout, /"id": "test\/failed"/);
  });

  it('says when there is nothing to run', () => {
    assert.equal(run('npcs').exitCode, 3);
    assert.equal(run('nowhere').exitCode, 3);
  });

  it('passes the tests of the sample', () => {
    const { exitCode, stderr } = runCli(bundle, ['test'], { cwd: harbour });
    assert.deepEqual([exitCode, stderr], [0, 'stat-lens: 4 of 4 tests passed\n']);
  });
});
