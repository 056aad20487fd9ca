import assert from 'node:assert/strict';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { RunningCli } from './running-cli.ts';
import { useCli } from './use-cli.ts';

const WORLD = (max: number) =>
  JSON.stringify({
    id: 7,
    name: 'Harbour',
    meta: {
      stats_config: {
        definitions: { skills: { id: 'skills', axes: [{ name: 'strength', min_value: 0, max_value: max }] } },
      },
    },
  });
const NPC = (id: number, strength: number | string) =>
  JSON.stringify({ id, world_id: 7, name: `N${id}`, stats: { skills: { strength } } });

function makeProject(files: Readonly<Record<string, string>>): ProjectFolder {
  const project = new ProjectFolder('');
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

describe('stat-lens check --watch', () => {
  const bundle = useCli();
  let project: ProjectFolder;
  let command: RunningCli;

  beforeEach(async () => {
    project = makeProject({ 'world.json': WORLD(100), 'npcs/a.npc.json': NPC(1, 50) });
    command = new RunningCli(bundle, ['check', '--watch', '--format', 'compact'], project.path);
    await reports(1);
  });
  afterEach(async () => {
    await command.end('SIGKILL');
    project.remove();
  });

  const reports = (count: number) =>
    command.waitForError(`${count} reports`, (text) => text.split('watching for changes').length > count);
  const write = (path: string, text: string) => writeFileSync(join(project.path, path), text);
  /** Waits until a report that was made after this was called is accepted. */
  const waitForReport = async (
    what: string,
    accept: (last: string) => boolean,
    from = command.stdout.length,
  ) => {
    await command.waitForError(what, () => accept(command.stdout.slice(from)));
  };

  it('reports again what an edit of another file changes, and names what has changed', async () => {
    assert.doesNotMatch(command.stdout, /clamped/);
    write('world.json', WORLD(40));
    await waitForReport('the clamped value', (text) => text.includes('entity/clamped'));
    await command.waitForError('the name', (text) => text.includes('changed: world.json; '));
    const { length } = command.stdout;
    write('world.json', WORLD(100));
    await reports(3);
    assert.doesNotMatch(command.stdout.slice(length), /clamped/);
  });

  it('sees files that come and go', async () => {
    write('npcs/b.npc.json', NPC(2, 900));
    await waitForReport('the new file', (text) => /b\.npc\.json.*entity\/clamped/.test(text));
    const { length } = command.stdout;
    rmSync(join(project.path, 'npcs/b.npc.json'));
    await reports(3);
    assert.doesNotMatch(command.stdout.slice(length), /b\.npc\.json/);
  });

  it('sees a renamed folder as what it is, and no file twice meanwhile', async () => {
    renameSync(join(project.path, 'npcs'), join(project.path, 'people'));
    write('people/a.npc.json', NPC(1, 900));
    await waitForReport('the new place', (text) => /people\/a\.npc\.json.*entity\/clamped/.test(text));
    const { length } = command.stdout;
    rmSync(join(project.path, 'people'), { recursive: true });
    await waitForReport('the end of it', (text) => text.includes('No problems in 1 file'), length);
    assert.doesNotMatch(command.stdout, /npc\/duplicate-id/);
  });

  it('misses no edit that is made while it works', async () => {
    for (let strength = 101; strength <= 160; strength++) {
      write('npcs/a.npc.json', NPC(1, strength));
      await new Promise((resolve) => setTimeout(resolve, strength % 7));
    }
    await waitForReport('the last value', (text) => text.includes('160'));
  });

  it('ends with 130 on Ctrl-C', async () => {
    assert.equal(await command.end('SIGINT'), 130);
    assert.doesNotMatch(command.stderr, /error/i);
  });
});

describe('stat-lens check --watch, of what comes and goes', () => {
  const bundle = useCli();
  let project: ProjectFolder;
  let command: RunningCli;

  beforeEach(() => {
    project = makeProject({ 'game/world.json': WORLD(100), 'game/npcs/a.npc.json': NPC(1, 900) });
  });
  afterEach(async () => {
    await command.end('SIGKILL');
    project.remove();
  });

  const game = () => join(project.path, 'game');
  const watch = (...args: string[]) => {
    command = new RunningCli(bundle, ['check', '--watch', ...args], game());
  };
  /** Waits until the report that was made last is accepted, by all that it has written. */
  const waitFor = async (what: string, pattern: RegExp, count = 1) => {
    const find = (text: string) => text.split('watching for changes').length > count && pattern.test(text);
    await command.waitForError(what, (stderr) => find(`${command.stdout}${stderr}`));
  };
  /** What it has written up to now counts no more. */
  const forget = () => {
    command.stdout = '';
    command.stderr = '';
  };

  for (const path of ['npcs/b.npc.json', 'later', 'later/*.json']) {
    it(`says that nothing is at ${path}, and waits for it`, async () => {
      watch('--format', 'compact', path);
      await waitFor('what is not there', /nothing matched ".*": there is no such file or folder/);
      forget();
      const file = path.startsWith('later') ? 'later/b.npc.json' : path;
      project.write(`game/${file}`, NPC(2, 900));
      await waitFor('the new file', /b\.npc\.json.*entity\/clamped/);
      forget();
      rmSync(join(game(), file));
      await waitFor('the end of it', /nothing matched/);
    });
  }

  it('goes on when the working folder is moved away, makes no folder for a report, and sees what comes back', async () => {
    watch('--format', 'compact', '--format', 'json:reports/all.json');
    await waitFor('the first report', /entity\/clamped/);
    forget();
    renameSync(game(), join(project.path, 'elsewhere'));
    await waitFor('the empty place', /nothing matched "\.": there is no such file or folder/);
    assert.match(command.stderr, /reports\/all\.json: the report is not written, because its folder is gone/);
    assert.ok(!existsSync(game()));
    forget();
    renameSync(join(project.path, 'elsewhere'), game());
    await waitFor('what came back', /entity\/clamped/);
    forget();
    project.write('game/npcs/a.npc.json', NPC(1, 50));
    await waitFor('the edit', /changed: npcs\/a\.npc\.json/);
    assert.doesNotMatch(command.stdout, /clamped/);
    assert.deepEqual(parseCheckJson(project.read('game/reports/all.json')).summary.warnings, 0);
  });

  it('sees a folder that was deleted and made anew', async () => {
    watch('--format', 'compact');
    await waitFor('the first report', /entity\/clamped/);
    rmSync(game(), { recursive: true });
    project.write('game/world.json', WORLD(100));
    project.write('game/npcs/b.npc.json', NPC(2, 900));
    await waitFor('the new file', /b\.npc\.json.*entity\/clamped/, 2);
  });

  it('follows what it is given besides: what to leave out, lists, and the baseline', async () => {
    project.write('game/.leave', '# Nothing\n');
    project.write('game/list.txt', '');
    const lists = ['--ignore-path', '.leave', '--file-list', 'list.txt', '--baseline', 'known.txt'];
    watch('--format', 'compact', ...lists);
    await waitFor('what is missing', /known\.txt: there is no such baseline/);
    forget();
    project.write('game/known.txt', '{ "version": 1, "problems": [] }');
    await waitFor('the baseline', /changed: known\.txt/);
    assert.doesNotMatch(command.stdout, /clamped/);
    project.write('game/list.txt', 'npcs\n');
    await waitFor('the listed folder', /entity\/clamped/);
    forget();
    project.write('game/.leave', 'npcs\n');
    await waitFor('nothing any more', /changed: \.leave/);
    assert.doesNotMatch(command.stdout, /clamped/);
    rmSync(join(game(), '.leave'));
    await waitFor('the missing list', /--ignore-path \.leave: there is no such file/);
    project.write('game/.leave', '');
    await waitFor('all again', /entity\/clamped/);
  });

  it('refuses to wait for what can never come', async () => {
    watch('--file-list', '-');
    assert.equal(await command.ended, 2);
    assert.match(command.stderr, /standard input lists nothing, so there is nothing to watch/);
  });
});

describe('stat-lens check --fix, when it is interrupted', () => {
  const bundle = useCli();

  for (const delay of [120, 200, 280, 360]) {
    it(`leaves whole files and nothing else (after ${delay} ms)`, async () => {
      const ids = Array.from({ length: 300 }, (_, index) => index + 1);
      const files = ids.map((id) => [`npcs/${id}.npc.json`, NPC(id, '50')] as const);
      const project = makeProject({ 'world.json': WORLD(100), ...Object.fromEntries(files) });
      try {
        const command = new RunningCli(bundle, ['check', '--fix'], project.path);
        await new Promise((resolve) => setTimeout(resolve, delay));
        const code = await command.end('SIGINT');
        // A shell tells the signal as 130.
        assert.ok(code === 'SIGINT' || code === 0, String(code));
        const left = readdirSync(join(project.path, 'npcs')).sort();
        assert.deepEqual(left, ids.map((id) => `${id}.npc.json`).sort());
        for (const id of ids) {
          const text = project.read(`npcs/${id}.npc.json`);
          assert.ok(text === NPC(id, '50') || text === NPC(id, 50), text);
        }
      } finally {
        project.remove();
      }
    });
  }
});
