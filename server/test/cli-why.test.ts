import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const harbour = resolve(fileURLToPath(import.meta.url), '../../../samples/harbour-town');

const GAME = `//- world.json
{
  "id": 7,
  "meta": { "stats_config": { "version": 1, "definitions": {
    "a.x": { "id": "a.x", "axes": [{ "name": "c.d" }] },
    "a": {
      "id": "a",
      "axes": [{ "name": "b", "max_value": 10 }, { "name": "level" }],
      "levels": [
        { "id": "never", "priority": 3, "conditions": { "b": { "type": "min", "min_value": 11 } } },
        { "id": "far", "priority": 1, "conditions": { "b": { "type": "min", "min_value": 7 }, "level": { "type": "range", "min_value": 2, "max_value": 4 } } }
      ]
    }
  } } }
}
//- npcs/ann.npc.json
{ "id": 1, "world_id": 7, "stats": { "a": { "b": 4, "level": 9, "note\\u001b": "x" }, "a.x": { "c.d": 1 }, "lost": { "q": 5 } } }
//- npcs/bob.npc.json
{
  "id": 2, "world_id": 7,
  "stats": { "a": { "b": 4 } },
  "stats_metadata": { "a": { "modifiers": [
    { "axis": "b", "type": "additive", "value": 3 },
    { "axis": "b", "type": "absolute", "value": 12 },
    { "axis": "b", "type": "odd", "value": 1 },
    { "axis": "level", "type": "additive", "value": 2 }
  ] } }
}
`;

const TWINS = `//- world.json
{ "id": 7, "meta": { "stats_config": { "definitions": { "a": {
  "id": "a",
  "axes": [{ "name": "b" }],
  "levels": [
    { "id": "able", "priority": 5, "conditions": { "b": { "type": "min", "min_value": 50 } } },
    { "id": "able", "priority": 1, "conditions": { "b": { "type": "min", "min_value": 10 } } }
  ]
} } } } }
//- npcs/ann.npc.json
{ "id": 1, "stats": { "a": { "b": 60 } } }
//- npcs/bob.npc.json
{ "id": 2, "stats": { "a": { "b": 20 } } }
//- npcs/cid.npc.json
{ "id": 3, "stats": { "a": { "b": 49.99999999999999 } } }
`;

describe('stat-lens why', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();
  const folder = new ProjectFolder(TWINS).forAllTests();

  const why = (...args: string[]) => runCli(bundle, ['why', ...args], { cwd: project.path });
  const lines = (...args: string[]) =>
    why(...args)
      .stdout.trimEnd()
      .split('\n')
      .slice(2);
  const inHarbour = (...args: string[]) => runCli(bundle, ['why', ...args], { cwd: harbour });

  it('tells the layers from the weakest on, and the tier, each with its place', () => {
    assert.deepEqual(inHarbour('npc:12', 'combat_skills.health'), {
      exitCode: 0,
      stderr: '',
      stdout: [
        'npc:12 Mara Teague, world 7, npcs/mara-teague.npc.json',
        '',
        'combat_skills.health is 65, tier hurt',
        '  the character instance says 100 (instances/mara-harbour.instance.json:14:80)',
        '  the NPC says 100, which counts over that (npcs/mara-teague.npc.json:16:80)',
        '  the state of the NPC says 65, which counts over that (npc_states/mara-teague.npc_state.json:8:34)',
        '  65 lies in the tier hurt, 20 to 70 (world.json:125:13)',
        '',
      ].join('\n'),
    });
  });

  it('tells why a level applies, and the smallest change to each higher one', () => {
    const { stdout } = inHarbour('npc:12', 'combat_skills');
    assert.match(stdout, /^combat_skills level is battle_ready$/m);
    assert.match(
      stdout,
      /^ {2}battle_ready \(priority 20\) applies: strength 90 is at least 60, health 65 is at least 40$/m,
    );
    assert.match(
      stdout,
      /^ {2}not veteran \(priority 30\): health 65 is below 80; it applies with health 80 \(now 65\) \(world\.json:\d+:\d+\)$/m,
    );
  });

  it('knows the entities of a session', () => {
    assert.match(
      inHarbour('session:3', 'relationships.npc:12.affinity').stdout,
      /^relationships\.npc:12\.affinity is 64, tier close_friend\n {2}the session says 64 \(sessions\//m,
    );
    assert.match(
      inHarbour('session:3', 'relationships.npc:12').stdout,
      /not soulmates .* affinity 95 \(now 64\) and chemistry 95/,
    );
    const { stderr, exitCode } = inHarbour('session:3', 'relationships');
    assert.match(
      stderr,
      /^stat-lens: name one entity of the session; there (?:is|are) relationships\.npc:12, /,
    );
    assert.equal(exitCode, 3);
  });

  it('tells what modifiers do, and the clamp', () => {
    assert.deepEqual(
      lines('npc:2', 'a.b').map((line) => line.replace(/ \(npcs.*\)$/, '')),
      [
        'a.b is 10',
        '  the NPC says 4',
        '  the modifier additive 3 does nothing: the first absolute one counts alone',
        '  the modifier absolute 12 takes its place',
        '  the modifier odd 1 does nothing: the game knows no such type',
        '  modifiers make it 12',
        '  12 lies above the maximum 10 of the axis, so the game takes 10',
      ],
    );
    assert.match(lines('npc:2', 'a.level').join('\n'), /no file gives a value, so modifiers start from 0/);
  });

  it('says which levels nothing leads to', () => {
    assert.deepEqual(
      lines('npc:1', 'a').map((line) => line.replace(/ \(world.json.*\)$/, '')),
      [
        'a level is none',
        '  not never (priority 3): b 4 is below 11; nothing changes that, for b is always 0 to 10',
        '  not far (priority 1): b 4 is below 7; it applies with b 7 (now 4) and level 4 (now 9)',
      ],
    );
  });

  it('tells levels of one name apart', () => {
    const twins = (npc: string) => runCli(bundle, ['why', npc, 'a'], { cwd: folder.path }).stdout;
    assert.match(twins('npc:1'), /level is able\n {2}able \(priority 5\) applies: b 60 is at least 50\n$/);
    assert.match(
      twins('npc:2'),
      / able \(priority 1\) applies: b 20 is at least 10\n.* \(priority 5\): .* with b 50 \(now 20\) /,
    );
  });

  it('does not show a value as the bound that it just misses', () => {
    const { stdout } = runCli(bundle, ['why', 'npc:3', 'a'], { cwd: folder.path });
    assert.match(stdout, /: b ≈50 is below 50; it applies with b 50 \(now ≈50\) /);
  });

  it('takes the longest name that fits, and computed ids for what they tell of', () => {
    assert.equal(lines('npc:1', 'a.x.c.d')[0], 'a.x.c.d is 1');
    assert.equal(lines('npc:1', 'a.level')[0], 'a.level is 9');
    assert.equal(lines('npc:1', 'a.levelId')[0], 'a level is none');
    assert.equal(lines('npc:1', 'a.levelTierId')[0], 'a.level is 9');
    assert.equal(lines('npc:2', 'a.x.level')[0], 'a.x has no level');
  });

  it('tells why stats are as they are written, and escapes what files hold', () => {
    assert.deepEqual(
      lines('npc:1', 'lost.q').map((line) => line.replace(/ \(\S+\)$/, '')),
      [
        'lost.q is 5',
        '  the NPC says 5',
        '  Its world has no definition "lost", so the values are as written, without clamp, tiers and level.',
      ],
    );
    assert.match(lines('npc:1', 'a.note\u001b').join('\n'), /^a\.note\\u001b is "x"\n.*\n {2}it is no axis/);
  });

  it('ends with exit code 3 for stats there are not, and names those that there are', () => {
    for (const [stat, message] of [
      ['nowhere', /^stat-lens: there is no definition "nowhere"; there are a, a\.x, lost$/m],
      ['', /^stat-lens: name a stat; there are a, a\.x, lost$/m],
      ['a.', /^stat-lens: name a stat; there are a\.b, a\.level, /m],
      ['a.z', /^stat-lens: there is no value or axis "z"; there are a\.b, a\.level, /m],
    ] as const) {
      const { stdout, stderr, exitCode } = why('npc:1', stat);
      assert.match(stderr, message);
      assert.equal(stdout, '');
      assert.equal(exitCode, 3);
    }
    assert.equal(why('npc:99', 'a').exitCode, 3);
    assert.equal(why('npc:1').exitCode, 2);
  });
});
