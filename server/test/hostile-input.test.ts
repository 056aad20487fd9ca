import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCli, type CliBundle } from './bundle-cli.ts';
import { type CheckJson, parseCheckJson } from './check-json.ts';
import { type HostileFolder, writeHostileFolder } from './hostile-folder.ts';
import { ProjectFolder } from './project-folder.ts';
import { type CliRun, runCli } from './run-cli.ts';

/** How large the largest files are here; `bench/` has them in full. */
const SCALE = 0.02;
const GOOD_NPCS = 300;
/** The hostile ones have ids below. */
const FIRST_ID = 200_000;

const WORLD = `//- world.json
{
  "id": 1,
  "meta": {
    "stats_config": {
      "definitions": {
        "combat_skills": { "id": "combat_skills", "axes": [{ "name": "strength", "min_value": 0, "max_value": 100 }] }
      }
    }
  }
}
`;

/** Good NPCs among hostile files. Every fiftieth is too strong, which must be told whatever its neighbours are. */
class HostileProject {
  readonly project = new ProjectFolder(WORLD);
  readonly hostile: HostileFolder;

  constructor(reversed = false) {
    const numbers = Array.from({ length: GOOD_NPCS }, (_, number) => number);
    for (const number of reversed ? numbers.toReversed() : numbers) {
      const stats = { combat_skills: { strength: isStrong(number) ? 140 : number % 100 } };
      const npc = { id: FIRST_ID + number, world_id: 1, name: `Good ${number}`, stats };
      this.project.write(`npcs/good/${number}.npc.json`, JSON.stringify(npc));
    }
    this.hostile = writeHostileFolder(this.project.path, { scale: SCALE, reversed });
  }

  remove(): void {
    this.hostile.close();
    this.project.remove();
  }
}

function isStrong(number: number): boolean {
  return number % 50 === 7;
}

describe('stat-lens check among hostile files', function () {
  this.timeout(60_000);
  let bundle: CliBundle;
  let hostile: HostileProject;
  let run: CliRun;
  let text: string;
  let report: CheckJson;
  const check = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    { project } = hostile,
  ) => runCli(bundle, ['check', ...args], { cwd: project.path, env });

  before(async () => {
    bundle = await bundleCli();
    hostile = new HostileProject();
    run = check(['--format', 'json']);
    text = check([]).stdout;
    report = parseCheckJson(run.stdout);
  });
  after(() => {
    hostile.remove();
    bundle.remove();
  });

  it('comes to an end and says that there are errors', () => {
    assert.equal(run.exitCode, 1);
    const misnamed = 'stat-lens: npcs/m\ufffd.npc.json: It cannot be read: its name is not UTF-8\n';
    assert.equal(run.stderr, process.platform === 'linux' ? misnamed : '');
  });

  it('judges every file, and nothing that is none', () => {
    const good = Array.from({ length: GOOD_NPCS }, (_, id) => `npcs/good/${id}.npc.json`);
    const expected = ['world.json', ...good, ...hostile.hostile.files.map(({ path }) => path)];
    assert.ok(hostile.hostile.files.length + hostile.hostile.others.length > 48);
    assert.deepEqual(report.files.map(({ path }) => path).sort(), expected.sort());
  });

  it('says of each what is wrong with it', () => {
    const codes = new Map(report.files.map(({ path, problems }) => [path, problems.map(({ code }) => code)]));
    for (const { what, path, codes: expected } of hostile.hostile.files) {
      const found = codes.get(path) ?? [];
      if (expected.length === 0) assert.deepEqual(found, [], what);
      for (const code of expected) assert.ok(found.includes(code), `${what}: ${found.join()}`);
    }
  });

  it('finds what it would find without them', () => {
    for (let id = 0; id < GOOD_NPCS; id++) {
      const file = report.files.find(({ path }) => path === `npcs/good/${id}.npc.json`);
      const expected = isStrong(id) ? ['entity/clamped'] : [];
      assert.deepEqual(
        file?.problems.map(({ code }) => code),
        expected,
        `${id}`,
      );
    }
  });

  it('prints the same bytes whatever order files were made and named in', () => {
    const reversed = new HostileProject(true);
    try {
      assert.equal(check(['--format', 'json'], {}, reversed).stdout, run.stdout);
      assert.equal(check(['worlds', 'npcs', 'world.json'], {}, reversed).stdout, text);
    } finally {
      reversed.remove();
    }
  });

  it('prints no character that could command a terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none.
    const commanding = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
    for (const output of [text, run.stdout]) assert.doesNotMatch(output, commanding);
  });

  it('changes no file, opens no connection and starts no program, and prints the same bytes again', () => {
    const before = listEverything(Buffer.from(hostile.project.path));
    const trap = fileURLToPath(new URL('tell-effects.cjs', import.meta.url));
    const { stderr, stdout } = check(['--format', 'json'], {
      NODE_OPTIONS: `--require ${JSON.stringify(trap)}`,
    });
    assert.equal(stdout, run.stdout);
    assert.equal(stderr, run.stderr);
    assert.deepEqual(listEverything(Buffer.from(hostile.project.path)), before);
  });

  if (canTrace()) {
    it('asks the system for neither, as strace tells', () => {
      const log = join(mkdtempSync(join(tmpdir(), 'stat-lens-strace-')), 'log');
      const calls =
        'trace=connect,bind,sendto,execve,?open,openat,?creat,?mkdir,mkdirat,?rename,?renameat,renameat2,?unlink,unlinkat,linkat,symlinkat,truncate,ftruncate';
      execTraced(['-f', '-qq', '-s', '300', '-e', calls, '-o', log], bundle, hostile.project.path);
      const effects = readFileSync(log, 'utf8').split('\n').filter(isEffect);
      rmSync(join(log, '..'), { recursive: true });
      assert.deepEqual(effects, []);
    });
  }
});

/** Names, kinds, sizes and times of change of all that is in a folder. */
function listEverything(folder: Buffer): string[] {
  return readdirSync(folder, { encoding: 'buffer' })
    .flatMap((name) => {
      const path = Buffer.concat([folder, Buffer.from('/'), name]);
      const stat = lstatSync(path);
      const inside = stat.isDirectory() ? listEverything(path) : [];
      return [`${path.toString('latin1')} ${stat.mode} ${stat.size} ${stat.mtimeMs}`, ...inside];
    })
    .sort();
}

/** Says whether this machine has strace, and lets it work. */
function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-qq', '-e', 'trace=connect', 'true']).status === 0;
}

/** Fails when the command does not end as it does untraced. */
function execTraced(options: readonly string[], bundle: CliBundle, cwd: string): void {
  try {
    execFileSync('strace', [...options, process.execPath, bundle.path, 'check', 'npcs'], {
      cwd,
      env: { PATH: process.env.PATH },
      stdio: 'pipe',
      maxBuffer: 100_000_000,
    });
    assert.fail('There must be errors');
  } catch (error) {
    assert.equal(Object(error).status, 1);
  }
}

/** Whatever is no start of Node itself and no opening for reading; Node looks at the null device while it starts. */
function isEffect(line: string): boolean {
  if (line === '' || /\+\+\+|---|= -1 |resumed>/.test(line)) return false;
  if (/ execve\(/.test(line)) return !line.includes(JSON.stringify(process.execPath));
  return (
    !/ open(at)?\(/.test(line) || (/O_WRONLY|O_RDWR|O_CREAT/.test(line) && !line.includes('"/dev/null"'))
  );
}
