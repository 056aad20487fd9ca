import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const harbour = resolve(fileURLToPath(import.meta.url), '../../../samples/harbour-town');

describe('stat-lens show', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forAllTests();

  const show = (...args: string[]) => runCli(bundle, ['show', ...args], { cwd: project.path });
  const showInHarbour = (...args: string[]) => runCli(bundle, ['show', ...args], { cwd: harbour });

  it('prints a table: axis, value, tier, where it comes from, what happened, and the level', () => {
    const { stdout, stderr, exitCode } = showInHarbour('npc:12', '--definition', 'combat_skills');
    const base = 'npcs/mara-teague.npc.json (base)';
    const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    assert.deepEqual(lines[0], ['npc:12 Mara Teague, world 7, npcs/mara-teague.npc.json']);
    assert.deepEqual(lines[2], ['combat_skills']);
    assert.deepEqual(lines[3], ['axis', 'value', 'tier', 'from', 'notes']);
    assert.deepEqual(lines[4]?.slice(0, 4), ['strength', '90', 'expert', base]);
    assert.deepEqual(lines[7], [
      'health',
      '65',
      'hurt',
      'npc_states/mara-teague.npc_state.json (runtime)',
      'over 100 (base), over 100 (instance)',
    ]);
    assert.deepEqual(lines[8], ['level battle_ready']);
    assert.match(stdout, /^ +not veteran \(priority 30\): health 65 is below 80$/m);
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
  });

  it('shows what modifiers and the clamp changed', () => {
    assert.match(
      showInHarbour('npc:14', '-d', 'combat_skills').stdout,
      /^ +strength +80 .*additive 10, modified to 80$/m,
    );
    assert.match(show('npc:15').stdout, /^ +strength +100 +strong .*clamped from 140 to max_value 100$/m);
  });

  it('says, as why and list do, that the game leaves stats alone in world 0', () => {
    const npc = '{ "id": 16, "world_id": 0, "name": "Odd", "stats": { "attributes": { "strength": 140 } } }';
    project.write('npcs/odd.npc.json', npc);
    const runs = [
      ['show', 'npc:16'],
      ['show', 'npc:16', '--json'],
      ['why', 'npc:16', 'attributes.strength'],
      ['list', 'npcs', '-w', 'attributes.strength == 100'],
    ].map((args) => runCli(bundle, args, { cwd: project.path }));
    const other = runCli(bundle, ['list', 'npcs', '-w', 'id == 12'], { cwd: project.path });
    project.remove('npcs/odd.npc.json');
    for (const { stderr, exitCode } of runs) {
      assert.match(stderr, /^stat-lens: npc:16 names world 0, which the game takes for no world: /);
      assert.equal(exitCode, 0);
    }
    assert.match(runs[0]?.stdout ?? '', /^npc:16 Odd, world 7 by its place, npcs\/odd\.npc\.json\n/);
    assert.equal(other.stderr, '');
  });

  it('says of a stored id that the game computes it', () => {
    project.write(
      'npcs/odd.npc.json',
      '{ "id": 16, "name": "Odd", "stats": { "attributes": { "strength": 90, "strengthTierId": "weak" } } }',
    );
    const { stdout } = show('npc:16');
    project.remove('npcs/odd.npc.json');
    assert.match(stdout, /^ +strengthTierId +"strong" +computed +over "weak" \(base\)$/m);
  });

  it('shows every entity of a session under every definition', () => {
    const { stdout } = showInHarbour('session:3');
    assert.match(stdout, /^session:3, world 7, sessions\//);
    assert.match(stdout, /^relationships\.npc:12\n/m);
    assert.match(stdout, /^ +affinity +64 +close_friend /m);
  });

  it('says why stats are as written', () => {
    const { stdout, exitCode } = show('session:3');
    assert.match(stdout, /Its world has no definition "relationships"/);
    assert.equal(exitCode, 0);
  });

  it('prints the stable JSON form', () => {
    const { stdout } = show('npc:15', '--json');
    const uri = project.uriOf('npcs/tobin.npc.json');
    const world = project.uriOf('world.json');
    const pointer = '/stats/attributes/strength';
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      entity: 'npc:15',
      world: 7,
      effective: { attributes: { strength: 100, strengthTierId: 'strong' } },
      provenance: {
        attributes: {
          world: { uri: world, pointer: '', id: 7 },
          values: {
            strength: {
              value: 100,
              source: { layer: 'base', uri, pointer, value: 140 },
              overrides: [],
              modifiers: [],
              clamped: { from: 140, bound: 'max_value', limit: 100 },
              tier: {
                uri: world,
                pointer: '/meta/stats_config/definitions/attributes/tiers/1',
                id: 'strong',
                min: 40,
                max: 100,
              },
            },
          },
        },
      },
    });
  });

  it('prints the same JSON for --format json', () => {
    assert.equal(show('npc:15', '--format', 'json').stdout, show('npc:15', '--json').stdout);
    const { stderr, exitCode } = show('npc:15', '--json', '--format', 'markdown');
    assert.match(stderr, /'--json' cannot be used with option '-f, --format <format>'/);
    assert.equal(exitCode, 2);
  });

  it('prints Markdown: a heading and a table per definition, the level and why no higher one', () => {
    const { stdout, exitCode } = showInHarbour('npc:12', '-d', 'combat_skills', '-f', 'markdown');
    assert.equal(exitCode, 0);
    assert.match(
      stdout,
      /^### npc:12 Mara Teague, world 7, npcs\/mara-teague\.npc\.json\n\n#### combat_skills\n\n/,
    );
    assert.match(
      stdout,
      /^\| axis \| value \| tier \| from \| notes \|\n\| --- \|.*\n\| strength \| 90 \| expert \| npcs\/mara-teague\.npc\.json \\\(base\\\) \|/m,
    );
    assert.match(stdout, /\n\n- level \*\*battle_ready\*\*\n/);
    assert.match(stdout, /^- not veteran \(priority 30\): health 65 is below 80$/m);
    assert.match(showInHarbour('session:3', '-f', 'markdown').stdout, /^#### relationships\.npc:12$/m);
  });

  it('takes a file, an entity, and a project from elsewhere alike', () => {
    const byName = show('npc:15', '--json').stdout;
    assert.equal(show('npcs/tobin.npc.json', '--json').stdout, byName);
    const inNpcs = { cwd: join(project.path, 'npcs') };
    assert.equal(runCli(bundle, ['show', 'tobin.npc.json', '--json'], inNpcs).stdout, byName);
    const outside = { cwd: harbour };
    assert.equal(runCli(bundle, ['show', 'npc:15', '--json', '-p', project.path], outside).stdout, byName);
  });

  it('names the others when a file holds several', () => {
    project.write(
      'npcs/twins.npc.json',
      '[{ "id": 31, "name": "A", "stats": {} }, { "id": 32, "name": "B", "stats": {} }]',
    );
    const { stdout, stderr, exitCode } = show('npcs/twins.npc.json');
    project.remove('npcs/twins.npc.json');
    assert.match(stdout, /^npc:31 A/);
    assert.match(stderr, /holds more than npc:31; name one to see it: npc:32/);
    assert.equal(exitCode, 0);
  });

  it('exits with 3 for an unknown entity, and names those there are', () => {
    const { stdout, stderr, exitCode } = show('npc:16');
    assert.equal(stdout, '');
    assert.match(stderr, /There is no NPC with the id 16/);
    assert.match(stderr, /^ {2}npc:15 Tobin \(npcs\/tobin\.npc\.json\)$/m);
    assert.equal(exitCode, 3);
    assert.match(show('session:1').stderr, /^ {2}session:3 \(sessions\/legacy\.session\.json\)$/m);
  });

  it('exits with 3 for an unknown definition, and names those there are', () => {
    const { stderr, exitCode } = show('npc:12', '--definition', 'atributes');
    assert.match(stderr, /no definition "atributes" in this world\. It has: attributes/);
    assert.equal(exitCode, 3);
  });

  it('exits with 3 for a file that is not there', () => {
    const { stderr, exitCode } = show('npcs/nobody.npc.json');
    assert.match(stderr, /nothing matched "npcs\/nobody\.npc\.json": there is no such file or folder/);
    assert.equal(exitCode, 3);
  });

  const mistakes: readonly (readonly [what: string, message: RegExp])[] = [
    ['world.json', /only NPCs and sessions have effective stats/],
    ['npcs', /"npcs" is a folder/],
    ['npc:mara', /"npc:mara" names no entity/],
  ];
  for (const [what, message] of mistakes) {
    it(`exits with 2 for ${what}`, () => {
      const { stdout, stderr, exitCode } = show(what);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(exitCode, 2);
    });
  }

  it('exits with 2 when an id is not unique', () => {
    project.write('npcs/double.npc.json', '{ "id": 12, "name": "Also Mara", "stats": {} }');
    const { stderr, exitCode } = show('npc:12');
    project.remove('npcs/double.npc.json');
    assert.match(stderr, /npc:12 is not unique/);
    assert.equal(exitCode, 2);
  });

  it('escapes control characters of files', () => {
    const stats = '{ "a\\u001b[2J": { "b\\u202e": "\\u0007" } }';
    project.write('npcs/evil.npc.json', `{ "id": 33, "name": "E\\u001b[31m", "stats": ${stats} }`);
    for (const args of [['npc:33'], ['npc:33', '--json'], ['npc:33', '-f', 'markdown']]) {
      const { stdout } = show(...args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none.
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      assert.match(stdout, /\\+u001b\\?\[2J/);
    }
    project.remove('npcs/evil.npc.json');
  });
});
