import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

/** More than those from which on a check prepares for many (`cli/selecting/prepare-for-many.ts`). */
const FILES = 2400;

const WORLD = {
  id: 1,
  name: 'Crowd',
  meta: {
    stats_config: {
      version: 1,
      definitions: {
        skills: {
          id: 'skills',
          display_name: 'Skills',
          axes: [{ name: 'strength', min_value: 0, max_value: 100, default_value: 50 }],
        },
      },
    },
  },
};

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly { readonly code: string }[];
  }[];
}

describe('a check of thousands of files', function () {
  this.timeout(60_000);
  const bundle = useCli();
  const project = new ProjectFolder('').forAllTests();
  before(() => {
    project.write('world.json', JSON.stringify(WORLD));
    for (let id = 1; id <= FILES; id++) {
      const text = JSON.stringify({
        id,
        name: `N${id}`,
        world_id: 1,
        stats: { skills: { strength: id % 101 } },
      });
      // Each way of being spoiled needs another part of the program.
      const spoiled = [
        text,
        text.replace(/"strength":\d+/, '"strength":500'),
        text.slice(0, -1),
        text.replace('"N', '7,"x":"N'),
      ];
      project.write(`npcs/${id}.npc.json`, spoiled[id % 600 < 4 ? id % 600 : 0] ?? text);
    }
  });

  const check = (...args: string[]) => {
    const { stdout, stderr } = runCli(bundle, ['check', '--format', 'json', ...args], { cwd: project.path });
    assert.equal(stderr, '');
    const { files }: Report = JSON.parse(stdout);
    return files;
  };

  it('says of each what a check of it alone says', () => {
    const files = check();
    assert.equal(files.length, FILES + 1);
    const found = files.filter(({ problems }) => problems.length > 0);
    assert.equal(found.length, 3 * (FILES / 600));
    for (const each of found.slice(0, 3)) assert.deepEqual(check(each.path), [each]);
  });

  it('says the same with any number of threads', () => {
    const at = (name: string) => join(project.path, 'odd', name);
    mkdirSync(at('folder.npc.json'), { recursive: true });
    symlinkSync('../npcs/5.npc.json', at('linked.npc.json'));
    symlinkSync('nowhere.json', at('dangling.npc.json'));
    writeFileSync(at('empty.npc.json'), '');
    writeFileSync(at('no-utf-8.npc.json'), Buffer.from([0x22, 0xff, 0x22]));
    writeFileSync(at('spaced & \u00fcml%.npc.json'), '\ufeff{ "id": 9001, "world_id": 1 }');
    for (const size of [65_535, 65_536, 65_537, 300_000])
      writeFileSync(at(`${size}.npc.json`), `{ "id": ${size}, "x": 1 }`.padEnd(size));
    const run = (...args: string[]) =>
      runCli(bundle, ['check', '-f', 'json', ...args], { cwd: project.path });
    const alone = run('--threads', '1');
    assert.match(alone.stdout, /no-utf-8\.npc\.json/);
    for (const threads of ['2', '8', '16']) assert.deepEqual(run('--threads', threads), alone);
  });

  it('refuses a number of threads that is none', () => {
    for (const threads of ['0', '65', '-1', '1.5', 'two', '']) {
      const { stderr, exitCode } = runCli(bundle, ['check', '--threads', threads], { cwd: project.path });
      assert.match(stderr, /--threads <number>.*It must be a whole number from 1 to 64\./);
      assert.equal(exitCode, 2);
    }
  });
});
