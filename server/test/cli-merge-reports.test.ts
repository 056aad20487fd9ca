import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const samples = resolve(fileURLToPath(import.meta.url), '../../../samples/broken');
const PROJECTS = ['tier-gap', 'npc-duplicate-id', 'level-unreachable', 'entity-clamped', 'axis-no-tiers'];

describe('stat-lens merge-reports', () => {
  const bundle = useCli();
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stat-lens-parts-'));
    for (const name of PROJECTS) cpSync(join(samples, name), join(folder, name), { recursive: true });
    for (const part of [1, 2, 3]) run('check', '--shard', `${part}/3`, '--format', `json:part-${part}.json`);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) => runCli(bundle, args, { cwd: folder });
  const merge = (...args: string[]) =>
    run('merge-reports', 'part-1.json', 'part-2.json', 'part-3.json', ...args);

  for (const format of ['text', 'json', 'sarif', 'gitlab', 'junit', 'markdown', 'html']) {
    it(`says in ${format} what one check says`, () => {
      const whole = run('check', '--format', format);
      assert.match(whole.stdout, /duplicate-id/);
      assert.deepEqual(merge('--format', format), whole);
    });
  }

  it('judges as one check', () => {
    assert.equal(merge('--max-warnings', '0').exitCode, 1);
    assert.equal(merge('--fail-on', 'info').exitCode, 1);
    assert.deepEqual(merge('--quiet'), run('check', '--quiet'));
  });

  it('counts what several parts tell once', () => {
    assert.deepEqual(run('merge-reports', 'part-1.json', 'part-1.json'), run('merge-reports', 'part-1.json'));
  });

  it('refuses parts that are no reports, and does not pass without one', () => {
    const text = readFileSync(join(folder, 'part-1.json'), 'utf8');
    for (const [name, content] of Object.entries({
      'torn.json': text.slice(0, text.length / 2),
      'other.json': '{ "version": 1 }',
      'newer.json': text.replace('"version": 1', '"version": 2'),
      'wrong.json': text.replace(/"severity": "\w+"/, '"severity": "bad"'),
    })) {
      writeFileSync(join(folder, name), content);
      const { exitCode, stdout, stderr } = merge(name);
      rmSync(join(folder, name));
      assert.deepEqual([exitCode, stdout], [2, ''], name);
      assert.match(stderr, new RegExp(`^stat-lens: ${name}: this is no report`));
    }
    assert.equal(merge('part-4.json').exitCode, 3);
    assert.match(merge('.').stderr, /^stat-lens: \.: this is a folder$/m);
    writeFileSync(join(folder, 'marked.json'), `\uFEFF${text}`);
    assert.notEqual(merge('marked.json').exitCode, 2);
    rmSync(join(folder, 'marked.json'));
    // What some shells of Windows make of it.
    writeFileSync(join(folder, 'wide.json'), `\uFEFF${text}`, 'utf16le');
    assert.match(merge('wide.json').stderr, /^stat-lens: wide\.json: Not UTF-8: the file is UTF-16/m);
    rmSync(join(folder, 'wide.json'));
    assert.equal(run('merge-reports').exitCode, 2);
  });
});
