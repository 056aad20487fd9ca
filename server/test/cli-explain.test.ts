import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { listCodes } from '../src/features/rule-page.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens explain', () => {
  const bundle = useCli();

  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runCli(bundle, ['explain', ...args], { cwd: tmpdir(), env });

  it('tells all about a code', () => {
    const { stdout, stderr, exitCode } = run(['tier/gap']);
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    const parts = [
      /^tier\/gap\nSome values between two tiers of an axis belong to no tier\.\nwarning: /,
      /\nWhat the game does\n {2}A value in a gap gets no tier/,
      /\nWith the problem\n {2}stats_config\.json\n {2}\{\n/,
      /\nWithout\n/,
      /\nFix\n {2}Offered for the example:\n {2}- Extend "stranger" to 30 \(yours to choose\)\n/,
      /\nConfiguration\n[\s\S]*"tier\/gap": "off"[\s\S]*\/\/ stat-lens-ignore tier\/gap: [\s\S]*"pointer": /,
    ];
    for (const part of parts) assert.match(stdout, part);
    assert.ok(!stdout.includes('\u001b'));
  });

  it('uses colours where they are wanted', () => {
    assert.ok(run(['tier/gap'], { FORCE_COLOR: '1' }).stdout.startsWith('\u001b[1mtier/gap\u001b[22m\n'));
  });

  it('lists all codes with severity and summary', () => {
    const { stdout, exitCode } = run([]);
    assert.equal(exitCode, 0);
    const lines = stdout.split('\n');
    for (const { code, severity, summary } of listCodes()) {
      const line = lines.find((candidate) => candidate.startsWith(`${code} `));
      assert.ok(line?.includes(` ${severity} `) && line.endsWith(`  ${summary}`), code);
    }
  });

  const unknown: readonly (readonly [code: string, answer: RegExp])[] = [
    ['tier/gpa', /there is no code "tier\/gpa"; did you mean "tier\/gap"\?/],
    ['gap', /there is no code "gap"; there is tier\/gap\n/],
    ['tier', /there is no code "tier"; there are tier\/\S+, /],
    ['tier/*', /there is no code "tier\/\*"; there are tier\/\S+, /],
    ['__proto__', /there is no code "__proto__"; stat-lens explain lists all of them/],
    ['\u001b[31m', /there is no code "\\u001b\[31m"/],
  ];
  for (const [code, answer] of unknown) {
    it(`exits with 2 for ${JSON.stringify(code)}`, () => {
      const { stdout, stderr, exitCode } = run([code]);
      assert.equal(stdout, '');
      assert.match(stderr, answer);
      assert.equal(exitCode, 2);
    });
  }
});
