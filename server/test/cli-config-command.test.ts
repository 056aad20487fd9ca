import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { listCodes } from '../src/features/rule-page.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const GAME = `${SMALL_GAME}//- statlens.config.json
{
  "ignore": ["drafts/"],
  "files": { "npc": ["people/**"] },
  "rules": { "tier/*": "off", "tier/gap": "warning", "npc/no-world": "off" },
  "overrides": [{ "files": ["npcs/**"], "rules": { "tier/gap": "information" } }]
}
//- drafts/deep/new.npc.json
{ "id": 77 }
//- people/ida.json
{ "id": 78 }
//- npcs/plain.json
{ "id": 79 }
//- sub/.gitignore
old-*.json
//- sub/old-one.npc.json
{ "id": 80 }
//- notes.json
{ "text": "none of ours" }
`;

interface Answer {
  readonly rules: readonly {
    readonly code: string;
    readonly by: string;
    readonly key: string;
    readonly level: string;
  }[];
  readonly [member: string]: unknown;
}

describe('stat-lens config', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();
  after(() => {});
  const config = (...args: string[]) => runCli(bundle, ['config', ...args], { cwd: project.path });
  const ask = (path: string): Answer => {
    const { stdout, stderr, exitCode } = config(path, '--json');
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    return JSON.parse(stdout);
  };
  it('tells what applies to a file, and what tells it', () => {
    const { stdout } = config('npcs/mara.npc.json');
    const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    assert.deepEqual(lines.slice(0, 8), [
      ['npcs/mara.npc.json'],
      ['config', 'statlens.config.json (the nearest at or above it)'],
      ['left out', 'no'],
      ['kind', 'npc (by its name)'],
      ['project', '.'],
      ['world', 'world.json (by its world_id)'],
      [''],
      ['rule', 'set to', 'by itself', 'by'],
    ]);
    assert.match(stdout, /^ +npc\/no-world +off +warning +rules$/m);
    assert.match(stdout, /^ +tier\/overlap +off +error +rules "tier\/\*"$/m);
  });
  it('names the part of the config that sets a rule: later overrides win, a code wins over its subject', () => {
    const find = (path: string) => ask(path).rules.find(({ code }) => code === 'tier/gap');
    assert.deepEqual(find('npcs/mara.npc.json'), {
      code: 'tier/gap',
      level: 'information',
      default: 'warning',
      by: 'overrides[0].rules',
      key: 'tier/gap',
    });
    // Set to what it is by itself, so nothing is different.
    assert.equal(find('world.json'), undefined);
  });
  it('tells kinds by the config, the folder and the members', () => {
    assert.deepEqual(ask('people/ida.json').kind, { what: 'npc', why: 'by "files" of the config' });
    assert.deepEqual(ask('npcs/plain.json').kind, { what: 'npc', why: 'by its folder' });
    assert.equal(ask('notes.json').kind, null);
    assert.match(
      config('notes.json').stdout,
      /^ +kind +none: neither name, folder nor members tell of a stat file$/m,
    );
  });
  it('tells which line of which list leaves a file out', () => {
    assert.deepEqual(ask('drafts/deep/new.npc.json').ignored, {
      list: 'statlens.config.json',
      isConfig: true,
      pattern: 'drafts/',
      place: 'drafts',
    });
    assert.deepEqual(ask('sub/old-one.npc.json').ignored, {
      list: 'sub/.gitignore',
      isConfig: false,
      pattern: 'old-*.json',
      place: 'sub/old-one.npc.json',
    });
    assert.match(
      config('drafts/deep/new.npc.json').stdout,
      /^ +left out +yes, by "drafts\/" in "ignore" of statlens\.config\.json, which fits drafts\n +kind +none, for it is left out$/m,
    );
  });
  it('tells what holds in a folder, and where nothing is set', () => {
    assert.match(config().stdout, /^\.\n +config +statlens\.config\.json/);
    const bare = new ProjectFolder(SMALL_GAME);
    const { stdout } = runCli(bundle, ['config', 'world.json'], { cwd: bare.path });
    assert.match(stdout, /^ +config +none at or above it, so the defaults hold$/m);
    assert.match(stdout, /^ +all rules as they are by themselves$/m);
    bare.remove();
  });
  it('prints all settings in force as a config that says the same', () => {
    const { stdout, stderr, exitCode } = config('npcs/mara.npc.json', '--print');
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const settings = JSON.parse(stdout);
    const levels = ['tier/gap', 'tier/overlap', 'npc/no-world', 'entity/clamped'].map(
      (code) => settings.rules[code],
    );
    assert.deepEqual(levels, ['information', 'off', 'off', 'warning']);
    assert.equal(Object.keys(settings.rules).length, listCodes().length);
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/statlens.config.schema.json', import.meta.url), 'utf8'),
    );
    const ajv = new Ajv({ strict: false });
    assert.ok(ajv.validate(schema, settings), ajv.errorsText());
    assert.equal(config('--print', '--json').exitCode, 2);
  });
  it('ends with exit code 3 for what is not there', () => {
    const { stderr, exitCode } = config('nowhere.json');
    assert.match(stderr, /^stat-lens: nothing matched "nowhere.json": there is no such file or folder$/m);
    assert.equal(exitCode, 3);
  });
});
