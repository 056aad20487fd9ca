import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCodeCache } from '../../scripts/make-code-cache.mjs';
import { locateCodeCache } from '../src/cli/loading/part-loader.ts';
import { useCli } from './use-cli.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const broken = join(root, 'samples/broken');

/** Loaded before the command line, it tells on standard error how V8 took what was compiled of each part. */
const WITNESS = `
const vm = require('node:vm');
const { basename } = require('node:path');
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    console.error(basename(options.filename), this.cachedDataRejected === false ? 'taken' : 'compiled');
  }
};`;

describe('the code cache', function () {
  this.timeout(60_000);
  const bundle = useCli();
  const folder = mkdtempSync(join(tmpdir(), 'stat-lens-code-'));
  const cli = join(folder, 'cli.cjs');
  const plain = join(folder, 'plain/cli.cjs');
  const witness = join(folder, 'witness.cjs');
  after(() => rmSync(folder, { recursive: true, force: true }));
  before(async () => {
    for (const copy of [cli, plain]) cpSync(dirname(bundle.path), dirname(copy), { recursive: true });
    rmSync(join(dirname(plain), 'code-cache'), { recursive: true });
    writeFileSync(witness, WITNESS);
    await makeCodeCache(folder);
  });

  const run = (cwd: string, ...args: string[]) => {
    const options = { cwd, env: { PATH: process.env.PATH }, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
    return { status, stdout, stderr };
  };
  /** What a check ends with, and how each part was loaded. */
  const watch = (cwd: string, ...paths: string[]) => {
    const { stderr, ...ended } = run(cwd, '--require', witness, cli, 'check', ...paths);
    return {
      ...ended,
      parts: new Map(
        stderr
          .trim()
          .split('\n')
          .map((line) => line.split(' ') as [string, string]),
      ),
    };
  };

  it('is taken by the V8 that made it, for every part of a check, with the same outcome', () => {
    const { parts, ...ended } = watch(broken);
    const { stderr, ...expected } = run(broken, plain, 'check');
    assert.deepEqual(ended, expected);
    assert.equal(stderr, '');
    for (const part of ['cli-main.cjs', 'cli-check.cjs', 'cli-rules.cjs'])
      assert.equal(parts.get(part), 'taken');
    assert.deepEqual([...new Set(parts.values())], ['taken']);
  });

  it('changes nothing in patterns with letters beyond ASCII', () => {
    const project = mkdtempSync(join(tmpdir(), 'stat-lens-quotes-'));
    try {
      writeFileSync(join(project, 'ada.npc.json'), '{ “name”: “Ada” }');
      const { stdout } = watch(project);
      assert.match(stdout, /Text must stand in straight double quotes/);
      assert.equal(stdout, run(project, plain, 'check').stdout);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });

  it('is not read for rules where nothing is wrong', () => {
    const project = mkdtempSync(join(tmpdir(), 'stat-lens-clean-'));
    try {
      spawnSync(process.execPath, [bundle.path, 'init', '--yes'], { cwd: project });
      const npc = 'npcs/ada.npc.json';
      assert.ok(watch(project, npc).parts.has('cli-rules.cjs'), 'settings are judged by rules');
      rmSync(join(project, 'statlens.config.json'));
      const { status, stdout, parts } = watch(project, npc);
      assert.deepEqual([status, stdout], [0, 'No problems in 1 file\n']);
      assert.deepEqual([...new Set(parts.values())], ['taken']);
      assert.ok(!parts.has('cli-rules.cjs'));
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });

  it('is left aside when it is of something else, damaged or missing', () => {
    const { status, stdout } = run(broken, plain, 'check');
    const pathOf = (part: string) => join(folder, locateCodeCache(part));
    cpSync(pathOf('cli-main.cjs'), pathOf('cli-rules.cjs'));
    truncateSync(pathOf('cli-check.cjs'), 1000);
    rmSync(pathOf('validators.cjs'));
    const { parts, ...ended } = watch(broken);
    assert.deepEqual(ended, { status, stdout });
    assert.equal(parts.get('cli-main.cjs'), 'taken');
    for (const part of ['cli-check.cjs', 'cli-rules.cjs', 'validators.cjs']) {
      assert.equal(parts.get(part), 'compiled', part);
    }
  });

  it('is for one V8 alone', () => {
    const [only, ...more] = readdirSync(join(folder, 'code-cache'));
    assert.ok(only?.startsWith(`${process.versions.v8}-${process.platform}-`));
    assert.deepEqual(more, []);
  });
});
