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

  it('counts what several parts tell once, and says which is there twice', () => {
    assert.deepEqual(merge('part-1.json'), {
      ...merge(),
      stderr: 'stat-lens: part 1 of 3 is there more than once: part-1.json, part-1.json\n',
    });
  });

  it('does not pass when a part is missing, also where another is there twice', () => {
    const missing = 'stat-lens: part 3 of 3 is missing, so nobody knows what it found\n';
    assert.deepEqual(run('merge-reports', 'part-1.json', 'part-2.json'), {
      ...{ exitCode: 3, stdout: '', stderr: missing },
    });
    const doubled = run('merge-reports', 'part-1.json', 'part-2.json', 'part-2.json');
    const twice = 'stat-lens: part 2 of 3 is there more than once: part-2.json, part-2.json\n';
    assert.deepEqual([doubled.exitCode, doubled.stderr], [3, twice + missing]);
    const alone = run('merge-reports', 'part-2.json').stderr;
    assert.equal(alone, 'stat-lens: parts 1, 3 of 3 are missing, so nobody knows what they found\n');
    run('check', '--shard', '1/999999', '--format', 'json:one.json');
    assert.match(
      run('merge-reports', 'one.json').stderr,
      /^stat-lens: parts 2, 3, .* 13 and 999986 more of /,
    );
    rmSync(join(folder, 'one.json'));
  });

  it('takes reports of whole checks, and those that tell nothing of parts, together with others', () => {
    run('check', 'tier-gap', '--format', 'json:whole.json');
    assert.deepEqual(merge('whole.json'), merge());
    rmSync(join(folder, 'whole.json'));
  });

  it('ends as a check that could not do all that was asked', () => {
    const config = join(folder, 'tier-gap/statlens.config.json');
    for (const [exitCode, args, change] of [
      [3, ['tier-gap', 'nowhere'], () => {}],
      [2, ['tier-gap', 'nowhere'], () => writeFileSync(config, '{ "rules": { "tier/gap": "loud" } }')],
    ] as const) {
      change();
      const whole = run('check', ...args, '--format', 'sarif');
      assert.equal(whole.exitCode, exitCode);
      for (const part of [1, 2])
        run('check', ...args, '--shard', `${part}/2`, '--format', `json:half-${part}.json`);
      const merged = run('merge-reports', 'half-1.json', 'half-2.json', '--format', 'sarif');
      assert.deepEqual([merged.exitCode, merged.stdout], [exitCode, whole.stdout]);
      assert.match(merged.stderr, /^stat-lens: nothing matched "nowhere": there is no such file or folder$/m);
      const [{ executionSuccessful, toolExecutionNotifications: told }] = JSON.parse(merged.stdout).runs[0]
        .invocations;
      assert.deepEqual([executionSuccessful, told.length], [false, exitCode === 2 ? 2 : 1]);
      const again = run('merge-reports', 'half-1.json', 'half-2.json', '--format', 'json:both.json');
      assert.deepEqual(run('merge-reports', 'both.json'), run('merge-reports', 'half-1.json', 'half-2.json'));
      assert.equal(again.exitCode, exitCode);
    }
    rmSync(config);
  });

  it('refuses parts that are no reports, and does not pass without one', () => {
    const text = readFileSync(join(folder, 'part-1.json'), 'utf8');
    for (const [name, content] of Object.entries({
      'torn.json': text.slice(0, text.length / 2),
      'other.json': '{ "version": 1 }',
      'newer.json': text.replace('"version": 1', '"version": 2'),
      'part.json': text.replace('"index": 1', '"index": 4'),
      'code.json': text.replace('"shard"', '"failures": [{ "exitCode": 0, "message": "" }], "shard"'),
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
