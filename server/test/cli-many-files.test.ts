import assert from 'node:assert/strict';
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
});
