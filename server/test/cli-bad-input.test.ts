import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckJson, parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { type CliRun, runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

/** A file that is wrong in itself, and the code and place of the problem it gets. */
interface BadFile {
  readonly what: string;
  readonly bytes: string | Uint8Array;
  readonly code: string;
  /** 1-based line and column in the text output. */
  readonly place: string;
}

const NPC = '{ "id": 30, "world_id": 7, "name": "Bad", "stats": { "attributes": { "strength": 5 } } }';

const BAD_FILES: readonly BadFile[] = [
  {
    what: 'broken JSON',
    bytes: '{\n  "id": 30,\n  "name" "Bad"\n}',
    code: 'syntax/invalid-json',
    place: '3:10',
  },
  { what: 'an empty file', bytes: '', code: 'syntax/invalid-json', place: '1:1' },
  {
    what: 'a NUL character',
    bytes: '{ "id": 30,\n\u0000 "stats": {} }',
    code: 'syntax/invalid-json',
    place: '2:1',
  },
  { what: 'binary zeros', bytes: new Uint8Array(5000), code: 'syntax/invalid-json', place: '1:1' },
  {
    what: 'invalid UTF-8',
    bytes: Buffer.concat([Buffer.from('{ "name": "'), Buffer.from([0xff]), Buffer.from('" }')]),
    code: 'syntax/encoding',
    place: '1:1',
  },
  { what: 'UTF-16', bytes: Buffer.from(`\ufeff${NPC}`, 'utf16le'), code: 'syntax/encoding', place: '1:1' },
  {
    what: 'a duplicate key',
    bytes: '{ "id": 30, "name": "Bad",\r\n "id": 31, "stats": {} }',
    code: 'syntax/duplicate-key',
    place: '2:2',
  },
  {
    what: 'nesting 10,000 levels deep',
    bytes: `{ "id": 30, "stats": ${'['.repeat(10_000)}${']'.repeat(10_000)} }`,
    code: 'syntax/too-deep',
    place: '1:149',
  },
  {
    what: 'brackets that open for ever',
    bytes: '['.repeat(500_000),
    code: 'syntax/too-deep',
    place: '1:129',
  },
  {
    what: 'a number too large for the machine',
    bytes: NPC.replace('5', '1e999'),
    code: 'syntax/invalid-json',
    place: '1:82',
  },
];

describe('stat-lens check with bad input', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();

  const check = (...args: string[]): CliRun => runCli(bundle, ['check', ...args], { cwd: project.path });
  const checkJson = (...args: string[]): CheckJson =>
    parseCheckJson(check(...args, '--format', 'json').stdout);
  const codesOf = (json: CheckJson, path: string) =>
    json.files.find((file) => file.path === path)?.problems.map(({ code }) => code);
  const assertOthersAnswered = (json: CheckJson) => {
    assert.deepEqual(codesOf(json, 'npcs/tobin.npc.json'), ['entity/clamped']);
    assert.deepEqual(codesOf(json, 'npcs/mara.npc.json'), []);
  };

  for (const { what, bytes, code, place } of BAD_FILES) {
    it(`reports ${what} at its place, and all other files`, () => {
      // One is known by its name, one by its folder.
      for (const name of ['bad.npc.json', 'bad.json']) writeFileSync(join(project.path, 'npcs', name), bytes);
      const { stdout, stderr, exitCode } = check();
      assert.match(stdout, new RegExp(`^npcs/bad\\.json:${place} error .+ ${code}$`, 'm'));
      const expected = new RegExp(`^npcs/bad\\.npc\\.json:${place} error .+ ${code}$`, 'm');
      assert.match(stdout, expected);
      assert.match(stdout, /^npcs\/tobin\.npc\.json:1:84 warning .+ entity\/clamped$/m);
      assert.equal(stderr, '');
      assert.equal(exitCode, 1);
      assertOthersAnswered(checkJson());
    });
  }

  it('accepts a byte order mark and Windows line ends', () => {
    project.write(
      'npcs/tobin.npc.json',
      `\ufeff{ "id": 15, "world_id": 7, "name": "T",\r\n "stats": {\r\n "attributes": { "strength": 140 } } }`,
    );
    const [file] = checkJson('npcs/tobin.npc.json').files;
    assert.deepEqual(
      file?.problems.map(({ code, range }) => [code, range.start]),
      [['entity/clamped', { line: 2, character: 29 }]],
    );
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    const keys = '"__proto__": { "strength": 140 }, "constructor": { "strength": 1 }';
    project.write(
      'npcs/bad.npc.json',
      `{ "id": 30, "world_id": 7, "name": "B", "__proto__": 1, "stats": { ${keys} } }`,
    );
    const json = checkJson();
    const unknown = json.files.find(({ path }) => path === 'npcs/bad.npc.json')?.problems ?? [];
    assert.deepEqual(
      unknown.filter(({ code }) => code === 'entity/unknown-definition').map(({ pointer }) => pointer),
      ['/stats/__proto__', '/stats/constructor'],
    );
    assertOthersAnswered(json);
  });

  it('refuses a file that is too large without reading it', () => {
    const path = join(project.path, 'npcs/bad.npc.json');
    writeFileSync(path, NPC);
    truncateSync(path, 25_000_000);
    const { stdout, exitCode } = check();
    assert.match(stdout, /^npcs\/bad\.npc\.json:1:1 error .*25 MB.*20 MB.* syntax\/too-large$/m);
    assert.equal(exitCode, 1);
    assertOthersAnswered(checkJson());
  });

  it('passes over pipes, folders named like files, and links that lead nowhere', () => {
    execFileSync('mkfifo', [join(project.path, 'npcs/pipe.npc.json')]);
    mkdirSync(join(project.path, 'npcs/folder.npc.json'));
    symlinkSync('nobody.json', join(project.path, 'npcs/dangling.npc.json'));
    symlinkSync('loop.npc.json', join(project.path, 'npcs/loop.npc.json'));
    symlinkSync('..', join(project.path, 'npcs/up'));
    const json = checkJson();
    assert.equal(json.summary.files, 6);
    assertOthersAnswered(json);
    for (const name of ['pipe', 'folder', 'dangling', 'loop']) {
      const { stderr, exitCode } = check(`npcs/${name}.npc.json`);
      assert.match(stderr, new RegExp(`nothing matched "npcs/${name}\\.npc\\.json"`));
      assert.equal(exitCode, 3);
    }
  });

  it('escapes control, ANSI and bidi characters of files in text and JSON', () => {
    const evil = '\\u001b[31m\\u202e\\u009b\\u0007x';
    const stats = `{ "${evil}": { "strength": 1 } }`;
    project.write(
      'npcs/\u001b]0;evil\u0007.npc.json',
      `{ "id": 30, "world_id": 7, "name": "B", "stats": ${stats} }`,
    );
    for (const format of ['text', 'json']) {
      const { stdout } = check('--format', format);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none.
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      assert.ok(stdout.includes('\\u001b]0;evil\\u0007.npc.json'), stdout);
      assert.ok(stdout.includes('entity/unknown-definition'));
    }
    const { files } = checkJson();
    assert.ok(files.some(({ path }) => path === 'npcs/\u001b]0;evil\u0007.npc.json'));
  });

  it('survives files that vanish and appear while it reads', async () => {
    const names = Array.from({ length: 400 }, (_, i) => `npcs/crowd-${i}.npc.json`);
    const write = (name: string) => project.write(name, NPC);
    names.forEach(write);
    const ended = { value: false };
    const churn = (async () => {
      while (!ended.value) {
        for (const name of names) rmSync(join(project.path, name), { force: true });
        await new Promise((resolve) => setTimeout(resolve, 1));
        names.forEach(write);
      }
    })();
    const { execFile } = await import('node:child_process');
    const run = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      const args = [bundle.path, 'check', '--format', 'json'];
      execFile(process.execPath, args, { cwd: project.path, maxBuffer: 1e8 }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
    ended.value = true;
    await churn;
    assert.ok(run.code === 0 || run.code === 1, `${run.code}: ${run.stderr}`);
    assertOthersAnswered(parseCheckJson(run.stdout));
  });
});
