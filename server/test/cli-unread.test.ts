import assert from 'node:assert/strict';
import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const GAME = `//- world.json
{ "id": 7, "meta": { "stats_config": { "definitions": { "a": { "id": "a", "axes": [{ "name": "b" }] } } } } }
//- npcs/ann.npc.json
{ "id": 1, "name": "Ann", "world_id": 7, "stats": { "a": { "b": 4 } } }
//- some.stattest.json
{ "tests": [{ "name": "one", "expect": { "count": { "max": 1 } } }] }
`;

const COMMANDS: readonly (readonly [exitCode: number, args: readonly string[]])[] = [
  [1, ['check']],
  [0, ['list', 'npcs']],
  [0, ['show', 'npc:1']],
  [0, ['why', 'npc:1', 'a.b']],
  [0, ['diff', '.', '.']],
  [1, ['test']],
  [1, ['migrate']],
];

// Names that are not UTF-8 are known to few systems, and folders without permission are open to a superuser.
if (process.platform === 'linux') {
  describe('what cannot be read', () => {
    const bundle = useCli();
    const project = new ProjectFolder(GAME);
    const pathOfOdd = () => {
      const before = Buffer.from(join(project.path, 'npcs/m'));
      return Buffer.concat([before, Buffer.from([0xff]), Buffer.from('.npc.json')]);
    };
    before(() => writeFileSync(pathOfOdd(), '{ "id": 2, "world_id": 7, "stats": {} }'));
    // Node would not find it when it empties the folder.
    after(() => {
      unlinkSync(pathOfOdd());
      project.remove();
    });

    for (const [command] of [['check'], ['test']] as const) {
      it(`fails the report that is merged of what ${command} says`, () => {
        const { stdout } = runCli(bundle, [command, '--format', 'json'], { cwd: project.path });
        project.write('out/part.json', stdout);
        const merged = runCli(bundle, ['merge-reports', 'out/part.json', '--format', 'sarif'], {
          cwd: project.path,
        });
        assert.match(merged.stderr, /npc\.json: It cannot be read: its name is not UTF-8$/m);
        assert.equal(merged.exitCode, 1);
        assert.equal(JSON.parse(merged.stdout).runs[0].invocations[0].executionSuccessful, false);
      });
    }

    for (const [expected, args] of COMMANDS) {
      it(`is told by ${args.join(' ')}`, () => {
        const { stderr, exitCode } = runCli(bundle, args, { cwd: project.path });
        assert.match(
          stderr,
          /^stat-lens: npcs\/m\ufffd\.npc\.json: It cannot be read: its name is not UTF-8$/m,
        );
        assert.equal(exitCode, expected);
      });
    }
  });
}

describe('files that are broken', () => {
  const bundle = useCli();
  const broken = '//- npcs/bob.npc.json\n{ "id": 2, "world_id": 7, "stats": { "a": { "b": ';
  const project = new ProjectFolder(`${GAME}${broken}`).forAllTests();

  for (const [expected, args] of [
    [0, ['list', 'npcs']],
    [0, ['diff', '.', '.']],
    [1, ['test']],
  ] as const) {
    it(`are told by ${args.join(' ')}`, () => {
      const { stderr, exitCode } = runCli(bundle, args, { cwd: project.path });
      assert.match(
        stderr,
        /^stat-lens: npcs\/bob\.npc\.json: this cannot be read as it should be, .*check tells why$/m,
      );
      assert.equal(exitCode, expected);
    });
  }
});
