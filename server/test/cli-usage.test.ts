import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens', () => {
  const bundle = useCli();

  const run = (...args: string[]) => runCli(bundle, args, { cwd: tmpdir() });

  for (const flag of ['--version', '-v']) {
    it(`${flag} prints the version`, () => {
      assert.deepEqual(run(flag), { exitCode: 0, stdout: `${manifest.version}\n`, stderr: '' });
    });
  }

  it('--help names the commands, examples and exit codes', () => {
    const { stdout, exitCode } = run('--help');
    for (const words of ['check', 'show', 'lsp', 'Examples:', 'Exit codes:', 'stat-lens show npc:12']) {
      assert.ok(stdout.includes(words), words);
    }
    assert.equal(exitCode, 0);
  });

  it('explains each command', () => {
    assert.match(
      run('check', '--help').stdout,
      /--max-warnings[\s\S]*path:line:column severity message code/,
    );
    assert.match(run('show', '--help').stdout, /npc:<id>[\s\S]*--definition/);
    assert.equal(run('help', 'lsp').exitCode, 0);
  });

  it('without a command prints the help to standard error', () => {
    const { stdout, stderr, exitCode } = run();
    assert.equal(stdout, '');
    assert.match(stderr, /^Usage: stat-lens/);
    assert.equal(exitCode, 2);
  });

  const mistakes: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['chek'], /unknown command 'chek'[\s\S]*check/],
    [['help', 'chek'], /^error: unknown command 'chek'[\s\S]*check/],
    [['check', '--formt', 'json'], /unknown option '--formt'/],
    [['check', '--format', 'xml'], /'xml' is invalid\. Allowed choices are text, compact, json, sarif, /],
    [['check', '--format'], /argument missing/],
    [['check', '--max-warnings', '-1'], /'-1' is invalid\. It must be a whole number, 0 or more/],
    [['check', '--max-warnings', 'many'], /'many' is invalid\. It must be a whole number, 0 or more/],
    [['check', '--max-warnings', '1.5'], /'1\.5' is invalid/],
    [['show'], /missing required argument 'what'/],
    [['show', 'npc:1', 'npc:2'], /too many arguments/],
    [
      ['show', 'npc:1', '--project', '/no/such/folder'],
      /--project \/no\/such\/folder: there is no such folder/,
    ],
    [['check', '--fix', ''], /the path that is given for argument 'paths' is empty\. '\.' is this folder/],
    [['check', 'npcs', '!'], /argument 'paths' is empty/],
    [['check', '--baseline', ''], /option '--baseline <file>' is empty/],
    [['check', '--ignore-path', 'a', '--ignore-path', ''], /option '--ignore-path <file>' is empty/],
    [['migrate', '--write', ''], /argument 'paths' is empty/],
    [['test', ''], /argument 'paths' is empty/],
    [['config', ''], /argument 'path' is empty/],
    [['init', ''], /argument 'folder' is empty/],
    [['merge-reports', 'a.json', ''], /argument 'parts' is empty/],
    [['diff', 'old', ''], /argument 'head' is empty/],
    [['show', ''], /argument 'what' is empty/],
    [['list', 'npcs', '--project', ''], /option '-p, --project <folder>' is empty/],
    [['schema', '--out', ''], /option '-o, --out <file>' is empty/],
    [['lsp'], /required option '--stdio' not specified/],
  ];
  for (const [args, message] of mistakes) {
    it(`exits with 2 for: ${args.join(' ')}`, () => {
      const { stdout, stderr, exitCode } = run(...args);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(exitCode, 2);
    });
  }

  it('says that the folder in which it runs is gone', function () {
    // Windows deletes no folder in which something runs.
    if (process.platform === 'win32') this.skip();
    for (const args of [['check'], ['show', 'npc:1'], ['diff', 'HEAD'], ['init'], ['schema']]) {
      const cwd = mkdtempSync(join(tmpdir(), 'stat-lens-gone-'));
      const script = 'rmdir "$PWD" && exec "$@"';
      const command = ['-c', script, 'sh', process.execPath, bundle.path, ...args];
      const { stderr, status } = spawnSync('sh', command, { cwd, encoding: 'utf8' });
      assert.equal(
        stderr,
        'stat-lens: the folder in which this runs is not there any more; change to one that is\n',
      );
      assert.equal(status, 2);
    }
  });

  it('shows what is unprintable in an argument as an escape', () => {
    const { stderr } = run('check', '--format', '\u001b[31mred');
    assert.ok(stderr.includes('\\u001b[31mred'));
    assert.ok(!stderr.includes('\u001b'));
  });
});
