import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseReportRequest } from '../src/cli/reporting/report-request.ts';
import { GitFolder } from './git-folder.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { type UsedBundle, useCli } from './use-cli.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json'));

const GAME = `//- world.json
{ "id": 7, "name": "Town", "meta": { "stats_config": { "definitions": {
  "skills": { "id": "skills", "axes": [{ "name": "strength" }], "tiers": [{ "id": "any", "axis_name": "strength", "min": 0 }] }
} } } }
//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "world_id": 7, "stats": { "skills": { "strength": 140 } } }
`;

/** The action, and what its steps run. */
const action = parse(read('action.yml'));
const steps: readonly { readonly id?: string; readonly run?: string; readonly uses?: string }[] =
  action.runs.steps;
const findScript = (id: string) => steps.find((step) => step.id === id)?.run ?? '';
const blocks = [...read('docs/ci.md').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));

describe('the files for CI', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();

  it('call only commands and options that exist', () => {
    const lines = [
      ...blocks.map(({ text }) => text),
      read('docs/ci.md'),
      read('.pre-commit-hooks.yaml'),
      ...steps.map(({ run = '' }) => run),
    ]
      .join('\n')
      .replaceAll(/\\\n/g, ' ')
      .matchAll(/\bstat-lens(?:@\S+)? (check|diff|show|schema|init)\b([^\n`|>]*)/g);
    const helps = new Map<string, string>();
    let options = 0;
    for (const [line, command = '', rest = ''] of lines) {
      const help = helps.get(command) ?? runCli(bundle, [command, '--help'], { cwd: project.path }).stdout;
      helps.set(command, help);
      for (const [, option = ''] of rest.matchAll(/(?:^|\s)(--[a-z][a-z-]*)/g)) {
        assert.match(help, new RegExp(`(?<=\\s)${option}(?=[\\s,=])`), line);
        options++;
      }
      if (command !== 'check') continue;
      for (const [, format = ''] of rest.matchAll(/--format ([\w:.-]+)/g)) {
        assert.ok(parseReportRequest(format), line);
      }
    }
    assert.ok(options >= 8, `${options} options found`);
  });

  it('name options in tables and lists that exist too', () => {
    const { stdout: help } = runCli(bundle, ['check', '--help'], { cwd: project.path });
    const named = [...read('docs/ci.md').matchAll(/`(--[a-z][a-z-]*)|(?:args: \[?)(--[a-z-]+)/g)].map(
      ([, quoted, arg]) => quoted ?? arg ?? '',
    );
    assert.ok(named.length >= 5, named.join());
    for (const option of named) assert.ok(help.includes(`${option} `), option);
  });

  it('are of the version of the package', () => {
    for (const path of ['.pre-commit-hooks.yaml', 'docs/ci.md', 'action.yml']) {
      const named = [...read(path).matchAll(/(?:stat-lens@v?|rev: v|default: )(\d+\.\d+\.\d+)/g)].map(
        ([, found]) => found,
      );
      assert.ok(named.length > 0, path);
      assert.deepEqual([...new Set(named)], [version], path);
    }
  });

  it('are YAML where they say so', () => {
    const yaml = blocks.filter(({ language }) => language === 'yaml');
    assert.ok(yaml.length >= 5);
    for (const { text } of yaml) assert.equal(typeof parse(text), 'object', text);
  });

  it('have a hook that pre-commit understands', () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml'));
    for (const key of ['id', 'name', 'entry', 'language']) assert.equal(typeof hook[key], 'string', key);
    assert.equal(hook.pass_filenames, false);
    assert.ok(
      new RegExp(hook.files).test('npcs/mara.npc.jsonc') && !new RegExp(hook.files).test('readme.md'),
    );
    const { id } = parse(blocks.find(({ text }) => text.startsWith('repos:'))?.text ?? '').repos[0].hooks[0];
    assert.equal(id, hook.id);
  });

  it('tell every input of the action', () => {
    assert.equal(action.runs.using, 'composite');
    for (const [name, { description }] of Object.entries<{ description: unknown }>(action.inputs)) {
      assert.equal(typeof description, 'string', name);
      assert.ok(read('docs/ci.md').includes(`| \`${name}\` |`), name);
      assert.match(read('action.yml'), new RegExp(`\\binputs\\.${name}(?![\\w-])`));
    }
    // An expression in a script would be run as a part of it.
    for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  const runs: readonly (readonly [
    what: string,
    env: Readonly<Record<string, string>>,
    code: number,
    out: RegExp,
  ])[] = [
    ['with what inputs are when left out', {}, 0, /^::warning file=npcs\/mara\.npc\.json/m],
    ['with options', { STAT_LENS_ARGS: '--max-warnings=0\n--kind=npc' }, 1, /^::warning /m],
    [
      'with several paths',
      { STAT_LENS_PATHS: 'npcs\n\nworld.json\n', STAT_LENS_FORMATS: 'text' },
      0,
      /in 2 files/,
    ],
    [
      'with what a shell would take for commands',
      { STAT_LENS_PATHS: '$(echo npcs); true' },
      3,
      /^No problems in 0 files\n$/,
    ],
  ];
  for (const [what, env, code, out] of runs) {
    it(`make the action run ${what}`, function () {
      if (process.platform === 'win32') return;
      this.timeout(20_000);
      const { status, stdout, stderr } = runStep('check', bundle, project, env);
      assert.equal(status, code, stderr);
      assert.match(stdout, out);
    });
  }

  it('make the action tell of what a pull request changes, in annotations, code scanning and a comment', function () {
    if (process.platform === 'win32') return;
    this.timeout(30_000);
    const game = new GitFolder(GAME);
    game.commit();
    game.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    game.write(
      'npcs/ida.npc.json',
      '{ "id": 13, "world_id": 7, "stats": { "skills": { "strength": 150 } } }',
    );
    const paths = Object.fromEntries(
      ['sarif', 'output', 'comment'].map((name) => [name, join(game.path, `.git/${name}`)]),
    );
    const env = {
      STAT_LENS_BASE: 'main',
      STAT_LENS_SARIF: paths.sarif ?? '',
      GITHUB_OUTPUT: paths.output ?? '',
    };
    const asked = {
      STAT_LENS_CHANGED_ONLY: 'true',
      STAT_LENS_UPLOAD_SARIF: 'true',
      STAT_LENS_ARGS: '--max-warnings=0',
    };
    const check = runStep('check', bundle, game, { ...env, ...asked });
    assert.equal(check.status, 1, check.stderr);
    assert.match(check.stdout, /^::warning file=npcs\/ida\.npc\.json,/m);
    assert.doesNotMatch(check.stdout, /mara/);
    assert.equal(game.read('.git/output'), 'has-sarif=true\n');
    assert.equal(JSON.parse(game.read('.git/sarif')).version, '2.1.0');
    const told = { STAT_LENS_COMMENT: paths.comment ?? '', PULL_REQUEST: '5' };
    const comment = runStep('comment', bundle, game, { ...env, ...told });
    assert.equal(comment.status, 0, comment.stderr);
    assert.equal(comment.stdout, `pr comment 5 --body-file ${paths.comment} --edit-last --create-if-none\n`);
    assert.match(game.read('.git/comment'), /^\| npc:13 \| added \|/m);
    game.remove();
  });
});

/** Runs a step of the action as a runner does, with an `npx` that finds our bundle, and a `gh` that tells what is asked. */
function runStep(
  id: string,
  bundle: UsedBundle,
  project: ProjectFolder,
  env: Readonly<Record<string, string>>,
) {
  const gh = join(dirname(bundle.path), 'gh');
  writeFileSync(gh, '#!/bin/sh\necho "$@"\n');
  chmodSync(gh, 0o755);
  const npx = join(dirname(bundle.path), 'npx');
  writeFileSync(
    npx,
    `#!/bin/sh\n[ "$1 $2" = "--yes stat-lens@${version}" ] || exit 99\nshift 2\nexec '${process.execPath}' '${bundle.path}' "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const usual = Object.fromEntries(
    Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [
      `STAT_LENS_${name === 'format' ? 'FORMATS' : name.toUpperCase().replaceAll('-', '_')}`,
      input.default,
    ]),
  );
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', findScript(id)], {
    cwd: project.path,
    env: { PATH: `${dirname(npx)}${delimiter}${process.env.PATH}`, ...usual, ...env },
    encoding: 'utf8',
  });
}
