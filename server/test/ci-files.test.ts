import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}
const steps: readonly Step[] = action.runs.steps;
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

  describe('make the action', () => {
    let game: GitFolder;
    beforeEach(function () {
      if (process.platform === 'win32') this.skip();
      game = new GitFolder(GAME.replaceAll('//- ', '//- game/'));
      game.commit();
      game.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      game.write(
        'game/npcs/ida.npc.json',
        '{ "id": 13, "world_id": 7, "stats": { "skills": { "strength": 150 } } }',
      );
    });
    afterEach(() => game?.remove());

    const run = (id: string, env: Readonly<Record<string, string>>) =>
      runStep(id, bundle, game, { STAT_LENS_BASE: 'main', ...env }, 'game');
    const readOutputs = () =>
      Object.fromEntries(
        game
          .read('.git/output')
          .trimEnd()
          .split('\n')
          .map((line) => line.split('=')),
      );
    const asked = {
      STAT_LENS_CHANGED_ONLY: 'true',
      STAT_LENS_UPLOAD_SARIF: 'true',
      STAT_LENS_ARGS: '--max-warnings=0',
      STAT_LENS_WORKING_DIRECTORY: 'game',
    };

    it('tell of what a pull request changes, from the root of the repository', () => {
      const check = run('check', asked);
      assert.equal(check.status, 1, check.stderr);
      assert.match(check.stdout, /^::warning file=game\/npcs\/ida\.npc\.json,/m);
      assert.doesNotMatch(check.stdout, /mara/);
      const { sarif, category } = readOutputs();
      assert.equal(category, 'stat-lens/game');
      const [{ results }] = JSON.parse(readFileSync(sarif, 'utf8')).runs;
      assert.equal(results[0].locations[0].physicalLocation.artifactLocation.uri, 'game/npcs/ida.npc.json');
    });

    it('upload no report but that of its own check', () => {
      run('check', asked);
      const { sarif } = readOutputs();
      game.write('.git/output', '');
      const wrong = run('check', { ...asked, STAT_LENS_ARGS: '--no-such-option' });
      assert.equal(wrong.status, 2);
      assert.ok(!('sarif' in readOutputs()));
      run('check', { ...asked, STAT_LENS_CATEGORY: 'mine -->\nsarif=x' });
      const { sarif: other, category } = readOutputs();
      assert.ok(other !== 'x' && other !== sarif);
      assert.equal(category, 'mine-----sarif-x');
      const upload = steps.find(({ uses }) => uses?.includes('upload-sarif'));
      assert.match(upload?.if ?? '', /steps\.check\.outputs\.sarif != ''/);
    });

    it('write nothing for a pull request from a fork, and say so', () => {
      const fork = run('check', { ...asked, STAT_LENS_FROM_FORK: 'true' });
      assert.match(fork.stdout, /^::notice title=Stat Lens::A pull request from a fork /m);
      assert.match(fork.stdout, /^::warning file=game/m);
      assert.ok(!('sarif' in readOutputs()));
      const plain = { ...asked, STAT_LENS_UPLOAD_SARIF: 'false', STAT_LENS_FROM_FORK: 'true' };
      assert.doesNotMatch(run('check', plain).stdout, /^::notice/m);
      const comment = steps.find(({ id }) => id === 'comment');
      assert.match(comment?.if ?? '', /head\.repo\.full_name == github\.repository/);
    });

    it('go on after a check that failed, not after a job that was cancelled', () => {
      const later = steps.slice(steps.findIndex(({ id }) => id === 'check') + 1);
      assert.equal(later.length, 2);
      for (const step of later) assert.match(step.if ?? '', /^\$\{\{ !cancelled\(\) && /);
    });

    it('keep a Node that fits', () => {
      run('node', {});
      assert.deepEqual(readOutputs(), { fits: 'true' });
      game.write('.git/output', '');
      const old = findScript('node').replace('process.versions.node', '"20.18.3"');
      const { status } = runScript(old, bundle, game, {}, 'game');
      assert.deepEqual([status, game.read('.git/output')], [0, '']);
    });

    it('comment on a pull request once, and never in the place of another comment', function () {
      // The filter is in the language of jq, which comes with gh.
      if (spawnSync('jq', ['--version']).status !== 0) this.skip();
      const bot = { login: 'github-actions[bot]' };
      const others = [
        { id: 1, user: bot, body: 'By another workflow' },
        { id: 2, user: { login: 'mallory' }, body: '<!-- stat-lens/game -->\nNot ours' },
        { id: 3, user: bot, body: '<!-- stat-lens -->\nAnother folder' },
        { id: 4, user: null, body: null },
        { id: 5, user: bot, body: null },
      ];
      const env = {
        ...{ MARKER: '<!-- stat-lens/game -->', REPOSITORY: 'o/r', PULL_REQUEST: '5' },
        ...{ GH_LOG: join(game.path, '.git/log'), GH_COMMENTS: join(game.path, '.git/comments') },
      };
      for (const [comments, target] of [
        [[], 'repos/o/r/issues/5/comments --silent --method POST'],
        [others, 'repos/o/r/issues/5/comments --silent --method POST'],
        [
          [...others, { id: 6, user: bot, body: '<!-- stat-lens/game -->\nToday' }],
          'repos/o/r/issues/comments/6 --silent --method PATCH',
        ],
      ] as const) {
        game.write('.git/comments', JSON.stringify(comments));
        game.write('.git/log', '');
        const comment = run('comment', env);
        assert.equal(comment.status, 0, comment.stderr);
        const [call = '', ...body] = game.read('.git/log').split('\n');
        assert.match(call, new RegExp(`^api ${target} --field body=@`));
        assert.equal(body[0], '<!-- stat-lens/game -->');
        assert.match(body.join('\n'), /^\| npc:13 \| added \|/m);
      }
    });
  });
});

/** A `gh` that lists the comments there are, and tells what else is asked of it, with the file that goes along. */
const GH = `#!/bin/sh
case "$*" in
  *--jq*) for last; do :; done; exec jq -r "$last" "$GH_COMMENTS" ;;
esac
for last; do :; done
echo "$@" >> "$GH_LOG"
cat "\${last#body=@}" >> "$GH_LOG"
`;

/** Runs a step of the action as a runner does, in a folder of the repository. */
function runStep(
  id: string,
  bundle: UsedBundle,
  project: ProjectFolder,
  env: Readonly<Record<string, string>>,
  folder = '.',
) {
  return runScript(findScript(id), bundle, project, env, folder);
}

/** Runs a script as a runner does, with an `npx` that finds our bundle. */
function runScript(
  script: string,
  bundle: UsedBundle,
  project: ProjectFolder,
  env: Readonly<Record<string, string>>,
  folder: string,
) {
  const tools = dirname(bundle.path);
  const npx = `#!/bin/sh\n[ "$1 $2" = "--yes stat-lens@${version}" ] || exit 99\nshift 2\nexec '${process.execPath}' '${bundle.path}' "$@"\n`;
  for (const [name, text] of Object.entries({ gh: GH, npx })) {
    writeFileSync(join(tools, name), text);
    chmodSync(join(tools, name), 0o755);
  }
  const usual = Object.fromEntries(
    Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [
      `STAT_LENS_${name === 'format' ? 'FORMATS' : name.toUpperCase().replaceAll('-', '_')}`,
      input.default,
    ]),
  );
  mkdirSync(join(project.path, '.git'), { recursive: true });
  const runner = {
    PATH: `${tools}${delimiter}${process.env.PATH}`,
    GITHUB_WORKSPACE: project.path,
    GITHUB_OUTPUT: join(project.path, '.git/output'),
    STAT_LENS_TEMP: join(project.path, '.git'),
  };
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: join(project.path, folder),
    env: { ...runner, ...usual, ...env },
    encoding: 'utf8',
  });
}
