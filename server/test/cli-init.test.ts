import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATE_NAMES } from '../src/features/project-templates/template-names.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens init', () => {
  const bundle = useCli();
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'stat-lens-init-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  const run = (args: readonly string[], folder = cwd) => runCli(bundle, args, { cwd: folder });
  const listFiles = (folder = cwd) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();

  for (const template of TEMPLATE_NAMES) {
    it(`makes a project without any problem: ${template}`, () => {
      const made = run(['init', 'game', '--template', template, '--yes']);
      assert.deepEqual([made.stderr, made.exitCode], ['', 0]);
      assert.match(made.stdout, / is ready:\n {2}game\/statlens\.config\.json\n {2}game\/world\.json\n/);
      assert.match(made.stdout, /\nWhat to do next:\n {2}cd game\n {2}stat-lens check /);
      const folder = join(cwd, 'game');
      const { summary, files } = JSON.parse(run(['check', '--format', 'json'], folder).stdout);
      const { errors, warnings, information } = summary;
      assert.deepEqual([summary.files, errors, warnings, information], [5, 0, 0, 0]);
      assert.deepEqual(files.map(({ kind }: { kind: string }) => kind).sort(), [
        'npc',
        'npc',
        'session',
        'statlens_config',
        'world',
      ]);
      const { stdout, exitCode } = run(['show', 'session:1', '--json'], folder);
      assert.equal(exitCode, 0);
      assert.equal(typeof JSON.parse(stdout).effective.relationships['npc:1'].affinityTierId, 'string');
    });
  }

  it('asks nothing where nobody could answer, and takes the name that it is given', () => {
    const { exitCode } = run(['init', '--name', 'Sea "Side"']);
    assert.equal(exitCode, 0);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'world.json'), 'utf8')).name, 'Sea "Side"');
  });

  it('never overwrites anything, and lists what is in the way', () => {
    mkdirSync(join(cwd, 'npcs'));
    writeFileSync(join(cwd, 'npcs', 'ada.npc.json'), 'mine');
    const { stdout, stderr, exitCode } = run(['init', '--yes']);
    assert.deepEqual([stdout, exitCode], ['', 2]);
    assert.match(
      stderr,
      /nothing is written, because these files are in the way:\n {2}npcs\/ada\.npc\.json\n$/,
    );
    assert.deepEqual(listFiles(), ['ada.npc.json']);
    assert.equal(readFileSync(join(cwd, 'npcs', 'ada.npc.json'), 'utf8'), 'mine');
  });

  it('leaves folders alone that hold stat files of other names', () => {
    writeFileSync(join(cwd, 'stats_config.jsonc'), '{}');
    const { stderr, exitCode } = run(['init', '--yes']);
    assert.match(stderr, /in the way:\n {2}stats_config\.jsonc\n$/);
    assert.equal(exitCode, 2);
    assert.deepEqual(listFiles(), ['stats_config.jsonc']);
  });

  it('writes nothing through a link that leads nowhere', () => {
    symlinkSync(join(cwd, 'elsewhere.json'), join(cwd, 'world.json'));
    assert.equal(run(['init', '--yes']).exitCode, 2);
    assert.deepEqual(listFiles(), []);
  });

  it('lists what stands in the place of its folders, before it writes anything', () => {
    for (const make of [
      (path: string) => writeFileSync(path, ''),
      (path: string) => symlinkSync(join(cwd, 'nowhere'), path),
      (path: string) => symlinkSync(path, path),
    ]) {
      const folder = mkdtempSync(join(cwd, 'game-'));
      make(join(folder, 'npcs'));
      const { stderr, exitCode } = run(['init', '--yes'], folder);
      assert.match(stderr, /nothing is written, because these files are in the way:\n {2}npcs\n$/);
      assert.equal(exitCode, 2);
      assert.deepEqual(readdirSync(folder), ['npcs']);
    }
  });

  it('makes its files below folders that are links', () => {
    mkdirSync(join(cwd, 'people'));
    symlinkSync(join(cwd, 'people'), join(cwd, 'npcs'));
    assert.equal(run(['init', '--yes']).exitCode, 0);
    assert.equal(readdirSync(join(cwd, 'people')).length, 2);
  });

  it('makes no folder in the place of such a link', () => {
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'game'));
    const { stderr, exitCode } = run(['init', 'game', '--yes']);
    assert.match(stderr, /game: this is a link that leads nowhere/);
    assert.equal(exitCode, 2);
  });

  it('does the same only once', () => {
    assert.equal(run(['init', '--yes']).exitCode, 0);
    const { stderr, exitCode } = run(['init', '--yes']);
    assert.match(stderr, /in the way:\n {2}statlens\.config\.json\n {2}world\.json\n$/);
    assert.equal(exitCode, 2);
  });

  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--template', 'chess'], /Allowed choices are minimal, harbour, rpg/],
    [['--name', ' '], /--name: A world needs a name\./],
    [['--name', 'x'.repeat(129)], /--name: A name has at most 128 characters\./],
    [['file'], /file: this is a file, not a folder/],
    [['file/game'], /file\/game: a file stands where a folder should be/],
    [['x'.repeat(999)], /: this cannot be read: its name is too long/],
    [['--force'], /unknown option '--force'/],
  ];
  for (const [args, message] of wrong) {
    it(`exits with 2 for ${args.join(' ').slice(0, 30)}`, () => {
      writeFileSync(join(cwd, 'file'), '');
      const { stderr, exitCode } = run(['init', ...args]);
      assert.match(stderr, message);
      assert.equal(exitCode, 2);
      assert.deepEqual(listFiles(), ['file']);
    });
  }
});
