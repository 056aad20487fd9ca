import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const harbour = resolve(fileURLToPath(import.meta.url), '../../../samples/harbour-town');

const GAME = `//- world.json
{ "id": 7, "name": "Town", "meta": { "stats_config": { "definitions": {
  "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20, "default_value": 10 }],
    "tiers": [{ "id": "weak", "axis_name": "strength", "min": 0, "max": 9 }, { "id": "strong", "axis_name": "strength", "min": 9 }],
    "levels": [{ "id": "hero", "conditions": { "strength": { "type": "min", "min_value": 15 } } }] }
} } } }
//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "world_id": 7, "stats": { "skills": { "strength": 14 } } }
`;
const OTHERS = `//- marsh/world.json
{ "id": 8, "name": "Marsh", "meta": {} }
//- fen/world.json
{ "id": 9, "name": "Fen", "meta": { "stats_config": { "definitions": { "x": { "id": "y" } } } } }
`;

describe('stat-lens schema', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forEachTest();

  const run = (args: readonly string[], cwd = project.path) => runCli(bundle, ['schema', ...args], { cwd });
  const writeOthers = () => {
    const [, marsh = '', fen = ''] = OTHERS.split(/\/\/- .*\n/);
    project.write('marsh/world.json', marsh);
    project.write('fen/world.json', fen);
  };

  it('prints a schema for the NPCs of the only world, with ranges, tiers and computed ids', () => {
    const { stdout, stderr, exitCode } = run([], join(project.path, 'npcs'));
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    const schema = JSON.parse(stdout);
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
    assert.equal(schema.title, 'NPC of world 7 "Town"');
    const { strength, strengthTierId, levelId } = schema.definitions.ownStats.properties.skills.properties;
    assert.deepEqual(strength, {
      title: 'strength',
      description: '0 to 20, usually 10. Tiers: weak 0 to 9, strong from 9.',
      type: 'number',
      minimum: 0,
      maximum: 20,
      default: 10,
    });
    assert.deepEqual(strengthTierId.enum, ['weak', 'strong', null]);
    assert.deepEqual(levelId.enum, ['hero', null]);
  });

  for (const [kind, folder] of [
    ['npc', 'npcs'],
    ['npc_state', 'npc_states'],
    ['session', 'sessions'],
  ] as const) {
    it(`accepts every ${kind} of a project without problems`, () => {
      const { stdout } = run(['--kind', kind, '--world', '7'], harbour);
      const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(stdout));
      for (const name of readdirSync(join(harbour, folder))) {
        const text = readFileSync(join(harbour, folder, name), 'utf8');
        assert.ok(validate(parse(text)), `${name}: ${JSON.stringify(validate.errors)}`);
      }
    });
  }

  it('writes a file, also over an older one, and never over a stat file', () => {
    const path = join(project.path, 'npc.schema.json');
    for (const kind of ['session', 'npc']) {
      const { stdout, exitCode } = run(['--kind', kind, '--out', 'npc.schema.json']);
      assert.deepEqual([stdout, exitCode], ['', 0]);
    }
    assert.equal(readFileSync(path, 'utf8'), run([]).stdout);
    const before = project.read('world.json');
    const { stderr, exitCode } = run(['--out', 'world.json']);
    assert.match(stderr, /--out world\.json: this is a stat file/);
    assert.equal(exitCode, 2);
    assert.equal(project.read('world.json'), before);
  });

  it('says when it cannot write', () => {
    const { stderr, exitCode } = run(['--out', 'world.json/npc.schema.json']);
    assert.match(stderr, /--out world\.json\/npc\.schema\.json: The file cannot be written/);
    assert.equal(exitCode, 1);
  });

  it('takes a world by its id or its file, and asks when there are several', () => {
    writeOthers();
    assert.equal(run(['--world', '7']).exitCode, 0);
    assert.equal(run(['--world', 'world.json']).stdout, run(['-w', '7']).stdout);
    const { stdout, stderr, exitCode } = run([]);
    assert.match(
      stderr,
      /there are several worlds; name one with --world:\n {2}world 9 "Fen" \(fen\/world\.json\)\n/,
    );
    assert.deepEqual([stdout, exitCode], ['', 2]);
  });

  const wrong: readonly (readonly [args: readonly string[], exitCode: number, message: RegExp])[] = [
    [
      ['--world', '12'],
      3,
      /there is no world "12"; the worlds here:\n(.*\n)* {2}world 7 "Town" \(world\.json\)/,
    ],
    [['--world', '8'], 3, /world 8 "Marsh" has no stats_config, so there is nothing to describe/],
    [
      ['--world', '9'],
      1,
      /refuses the stats_config of world 9 "Fen"; stat-lens check fen\/world\.json tells why/,
    ],
    [['--project', 'nowhere'], 2, /--project nowhere: there is no such folder/],
    [['--kind', 'item'], 2, /Allowed choices are npc, npc_state, session/],
  ];
  for (const [args, expected, message] of wrong) {
    it(`exits with ${expected} for ${args.join(' ')}`, () => {
      writeOthers();
      const { stdout, stderr, exitCode } = run(args);
      assert.match(stderr, message);
      assert.deepEqual([stdout, exitCode], ['', expected]);
    });
  }

  it('exits with 3 where there is no world', () => {
    project.remove('world.json');
    const { stderr, exitCode } = run([]);
    assert.match(stderr, /there is no world here/);
    assert.equal(exitCode, 3);
  });
});
