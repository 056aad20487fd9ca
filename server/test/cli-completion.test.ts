import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findZsh } from '../../scripts/tools/find-zsh.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

describe('stat-lens complete', () => {
  const bundle = useCli();
  const project = new ProjectFolder('//- npcs/mara.npc.json\n{ "id": 12 }\n').forAllTests();

  /** What may stand in the place of the last word, and the number that tells shells more. */
  const complete = (...words: string[]) => {
    const { stdout, stderr, exitCode } = runCli(bundle, ['complete', '--', ...words], { cwd: project.path });
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const lines = stdout.trimEnd().split('\n');
    const directive = lines.pop();
    return { values: lines.map((line) => line.split('\t')[0] ?? ''), directive, stdout };
  };
  const FILES = ':0';
  const NO_FILES = ':4';

  it('knows all commands but itself, and what they do', () => {
    const { values, directive, stdout } = complete('');
    assert.ok(['check', 'show', 'completion', 'help'].every((name) => values.includes(name)));
    assert.ok(!values.includes('complete'));
    assert.match(stdout, /^check\treport the problems of stat files$/m);
    assert.equal(directive, NO_FILES);
    assert.deepEqual(complete('help', 'sh').values, ['show']);
  });

  it('knows the options of each command', () => {
    assert.deepEqual(complete('check', '--fi').values, ['--file-list', '--fix', '--fix-dry-run']);
    assert.deepEqual(complete('show', 'npc:12', '--f').values, ['--format']);
    assert.ok(complete('check', 'npcs', '-').values.includes('--quiet'));
    assert.deepEqual(complete('--vers').values, ['--version']);
    assert.deepEqual(complete('check', '--nothing'), { values: [], directive: NO_FILES, stdout: ':4\n' });
  });

  const cases: readonly (readonly [words: readonly string[], values: readonly string[]])[] = [
    [
      ['check', '--format', 'j'],
      ['json', 'junit'],
    ],
    [['check', '--format=ju'], ['junit']],
    [['merge-reports', 'a.json', '-f', 'sar'], ['sarif']],
    [
      ['show', 'npc:12', '-f', ''],
      ['table', 'json', 'markdown'],
    ],
    [
      ['check', '--fail-on', ''],
      ['error', 'warning', 'info'],
    ],
    [['check', '--report-unused', 'o'], ['off']],
    [['check', '--kind', 'sess'], ['session']],
    [['check', '--kind', 'npc,npc'], ['npc,npc_state']],
    [['check', '--rule', 'tier/ga'], ['tier/gap']],
    [['check', '--rule', 'tier/*'], ['tier/*']],
    [
      ['check', '--rule', 'tier/gap:'],
      ['error', 'warning', 'info', 'off'].map((level) => `tier/gap:${level}`),
    ],
    [['check', '--rule=tier/gap:o'], ['tier/gap:off']],
    [['explain', 'tier/ga'], ['tier/gap']],
    [['list', 's'], ['session-entities']],
    [['init', '--template', 'r'], ['rpg']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
  ];
  for (const [words, values] of cases) {
    it(`completes ${words.join(' ')}`, () => assert.deepEqual(complete(...words).values, values));
  }

  it('leaves files to the shell', () => {
    for (const words of [
      ['check', 'np'],
      ['check', '--baseline', ''],
      ['show', ''],
      ['nonsense', ''],
    ]) {
      assert.deepEqual(complete(...words), { values: [], directive: FILES, stdout: ':0\n' }, words.join(' '));
    }
    // Behind a code stands what it is set to, without a space.
    assert.equal(complete('check', '--rule', 'tier/g').directive, ':6');
  });

  /** The lines that a shell prints in which `stat-lens` is on the path. */
  const runIn = (shell: string, args: readonly string[]): readonly string[] => {
    const program = join(project.path, 'stat-lens');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${bundle.path}' "$@"\n`);
    chmodSync(program, 0o755);
    const { stdout, stderr, status } = spawnSync(shell, args, {
      cwd: project.path,
      env: { PATH: `${project.path}${delimiter}${process.env.PATH}` },
      encoding: 'utf8',
    });
    assert.deepEqual([stderr, status], ['', 0]);
    return stdout.trimEnd().split('\n');
  };

  describe('in bash', () => {
    /** What bash would put in the place of the last word, as far as it replaces it. */
    const completeInBash = (line: string): readonly string[] => {
      const script = `
        eval "$(stat-lens completion bash)"
        COMP_LINE="$1" COMP_POINT=\${#1}
        _stat_lens_complete
        printf '%s\\n' "\${COMPREPLY[@]}"`;
      return runIn('bash', ['--noprofile', '--norc', '-uc', script, 'bash', line]);
    };

    it('completes words, also behind colons and equals signs, which it keeps', () => {
      assert.deepEqual(completeInBash('stat-lens che'), ['check']);
      assert.deepEqual(completeInBash('stat-lens check --format=jun'), ['junit']);
      assert.deepEqual(completeInBash('stat-lens check --rule tier/gap:o'), ['off']);
      assert.deepEqual(completeInBash('stat-lens check --fail-on '), ['error', 'warning', 'info']);
    });

    it('does nothing of what is typed', () => {
      const typed = "stat-lens list npcs --where 'a > 1 && $(touch hit)' `touch hit` > hit --so";
      assert.deepEqual(completeInBash(typed), ['--sort']);
      assert.throws(() => project.read('hit'), /ENOENT/);
    });
  });

  describe('in zsh', () => {
    let zsh = '';
    before(async function () {
      // It may have to be installed.
      this.timeout(180_000);
      zsh = await findZsh();
    });

    /** What zsh is told of the last of some words as they are typed; what only works at a prompt is printed. */
    const completeInZsh = (...typed: readonly string[]): readonly string[] => {
      const script = `
        compdef() {}
        compset() { print -r -- "compset $*" }
        _files() { print files }
        _describe() { print -rl -- "\${(@P)2}" "with \${(j: :)\${(@q)@[3,-1]}}" }
        eval "$(stat-lens completion zsh)"
        words=(stat-lens "$@") CURRENT=$#words PREFIX=$words[-1]
        _stat-lens`;
      return runIn(zsh, ['-fuc', script, 'zsh', ...typed]);
    };

    it('completes words, also behind colons and equals signs', () => {
      assert.deepEqual(completeInZsh('che'), ['check:report the problems of stat files', 'with']);
      assert.deepEqual(completeInZsh('check', '--rule', 'tier/gap:o'), ['tier/gap\\:off', 'with']);
      assert.deepEqual(completeInZsh('check', '--rule=tier/gap:o'), [
        'compset -P 1 *=',
        'tier/gap\\:off',
        'with',
      ]);
      assert.match(completeInZsh('check', '--rule', 'tier/ga').join('|'), /^tier\/gap:[^|]+\|with -S ''$/);
      assert.deepEqual(completeInZsh('check', 'npc'), ['files']);
      assert.deepEqual(completeInZsh('check', '--nothing'), ['']);
    });

    it('does nothing of what is typed', () => {
      const typed = ['list', 'npcs', '--where', "'a > 1 && $(touch hit)'", '`touch', 'hit`', '--so'];
      assert.equal(completeInZsh(...typed)[0]?.split(':')[0], '--sort');
      assert.throws(() => project.read('hit'), /ENOENT/);
    });
  });
});

describe('stat-lens completion', () => {
  const bundle = useCli();

  for (const [shell, registers] of [
    ['bash', /^complete -o default -F \w+ stat-lens$/m],
    ['zsh', /^compdef _stat-lens stat-lens$/m],
    ['fish', /^complete -c stat-lens /m],
    ['powershell', /^Register-ArgumentCompleter -CommandName 'stat-lens' /m],
  ] as const) {
    it(`prints a script for ${shell} that asks the command line itself`, () => {
      const { stdout, stderr, exitCode } = runCli(bundle, ['completion', shell], { cwd: process.cwd() });
      assert.deepEqual([stderr, exitCode], ['', 0]);
      assert.match(stdout, registers);
      assert.match(stdout, /stat-lens complete /);
    });
  }

  it('knows no other shells', () => {
    const { stderr, exitCode } = runCli(bundle, ['completion', 'tcsh'], { cwd: process.cwd() });
    assert.match(stderr, /Allowed choices are bash, zsh, fish, powershell\./);
    assert.equal(exitCode, 2);
  });
});
