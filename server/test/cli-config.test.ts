import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeFileSystem } from '../src/host/node-file-system.ts';
import { createLanguageService } from '../src/language-service.ts';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

const CONFIG = 'statlens.config.json';

describe('stat-lens check with a statlens.config.json', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();

  const run = (...args: string[]) => runCli(bundle, args, { cwd: project.path });
  const configure = (config: object | string) =>
    project.write(CONFIG, typeof config === 'string' ? config : JSON.stringify(config));
  const checkJson = (...args: string[]) => {
    const { stdout, stderr, exitCode } = run('check', ...args, '--format', 'json');
    assert.equal(stderr, '');
    const { files } = parseCheckJson(stdout);
    return { exitCode, files };
  };
  const pathsOf = (...args: string[]) => checkJson(...args).files.map(({ path }) => path);

  /** Every problem of a check, as `path severity code`. */
  const problemsOf = (...args: string[]) =>
    checkJson(...args).files.flatMap(({ path, problems }) =>
      problems.map(({ severity, code }) => `${path} ${severity} ${code}`),
    );

  it('sets severities for all files, by subject, and by pattern', () => {
    configure({
      rules: { 'entity/*': 'error', 'session/legacy-relationships': 'off' },
      overrides: [
        { files: ['elsewhere/**'], rules: { 'entity/clamped': 'information' } },
        { files: ['ida.npc.json'], rules: { 'entity/*': 'off' } },
      ],
    });
    const problems = problemsOf();
    assert.ok(problems.includes('npcs/tobin.npc.json error entity/clamped'));
    assert.deepEqual(
      problems.filter((problem) => /ida|legacy-relationships/.test(problem)),
      [],
    );
    assert.equal(checkJson().exitCode, 1);
    configure({ rules: { 'entity/clamped': 'off' } });
    assert.equal(checkJson().exitCode, 0);
  });

  it('exits with 2 and says where the config is wrong, also when only a file below it is named', () => {
    configure('{\n  // a comment\n  "rules": { "entity/clampd": "off" },\n  "ignroe": ["npcs/"],\n}\n');
    const { stdout, exitCode } = run('check', 'npcs/mara.npc.json');
    assert.equal(exitCode, 2);
    assert.match(stdout, /^statlens\.config\.json:3:14 error .*"entity\/clampd".* settings\/unknown-rule$/m);
    assert.match(stdout, /^statlens\.config\.json:4:3 error .*"ignroe".* settings\/unknown-key$/m);
    configure('{ "rules": ');
    assert.equal(run('check').exitCode, 2);
    assert.match(run('check').stdout, /^statlens\.config\.json:1:\d+ error .* syntax\/invalid-json$/m);
    configure('{ "world": 99 }');
    assert.equal(run('check').exitCode, 0);
  });

  it('leaves out what is ignored by the config or git, but not a file or folder that is named', () => {
    configure({ ignore: ['elsewhere/'] });
    project.write('.gitignore', 'sessions/\n/npcs/tobin*\n');
    assert.deepEqual(pathsOf(), ['npcs/mara.npc.json', CONFIG, 'world.json']);
    assert.deepEqual(pathsOf('npcs/tobin.npc.json'), ['npcs/tobin.npc.json']);
    assert.deepEqual(pathsOf('sessions'), ['sessions/legacy.session.json']);
  });

  it('reads the .gitignore files and the config above the project, up to the git work tree', () => {
    mkdirSync(join(project.path, '.git'));
    project.write('.git/HEAD', 'ref: refs/heads/main\n');
    project.write('.gitignore', 'npcs/\n');
    configure({ rules: { 'entity/*': 'error' } });
    project.write('elsewhere/npcs/.gitignore', '!*\n');
    assert.ok(!pathsOf('elsewhere').includes('elsewhere/npcs/ida.npc.json'));
    project.write('elsewhere/.gitignore', '!npcs/\n');
    assert.ok(problemsOf('elsewhere').includes('elsewhere/npcs/ida.npc.json error entity/clamped'));
  });

  it('says that settings alone are nothing to check', () => {
    project.write('empty/statlens.config.json', '{}');
    assert.equal(run('check', 'empty').exitCode, 3);
    assert.equal(run('check', 'empty/statlens.config.json').exitCode, 0);
  });

  it('shows values by the world and the packages that the config names', () => {
    configure({ world: 7, packages: { statsConfig: 'overlay' }, files: { npc: ['cast/*.json'] } });
    project.write('elsewhere/npcs/ida.npc.json', '{"id": 20, "stats": {"attributes": {"strength": 140}}}');
    project.write('cast/bram.json', '{"id": 31, "world_id": 7, "stats": {"mood": {"valence": 140}}}');
    const shown = JSON.parse(run('show', 'npc:20', '--json').stdout);
    assert.equal(shown.effective.attributes.strength, 100);
    const bram = JSON.parse(run('show', 'cast/bram.json', '--json').stdout);
    assert.equal(bram.effective.mood.valence, 100);
  });

  it('agrees with the editor about every file', async () => {
    configure({
      rules: { 'entity/clamped': 'error' },
      overrides: [{ files: ['elsewhere/**'], rules: { 'entity/clamped': 'off' } }],
      ignore: ['sessions/'],
      world: 7,
      axisStep: { '*': 1 },
    });
    const logger = { info: () => {}, warn: () => {} };
    const service = createLanguageService({ fileSystem: createNodeFileSystem(), logger });
    // The editor has only a part of the project open, and the config lies above it.
    await service.indexFolders([
      project.uriOf('elsewhere'),
      project.uriOf('npcs'),
      project.uriOf('world.json'),
    ]);
    for (const { path, problems } of checkJson().files) {
      const seen = (await service.checkLocated(project.uriOf(path))).map(({ code, severity }) => [
        code,
        severity,
      ]);
      assert.deepEqual(
        problems.map(({ code, severity }) => [code, severity]),
        seen,
        path,
      );
    }
  });
});
