import assert from 'node:assert/strict';
import { GitFolder } from './git-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

/** What makes an annotation when it stands at the beginning of a line that a build prints. */
const COMMAND = '\n::error::pwn';
const SHOWN = '\\u000a::error::pwn';

const NPC = (id: number, name: string) =>
  JSON.stringify({ id, world_id: 7, name, stats: { attributes: { strength: 5 } } });

describe('names with line breaks', function () {
  // Windows has no such names.
  if (process.platform === 'win32') return;
  this.timeout(60_000);

  const bundle = useCli();
  const project = new GitFolder(SMALL_GAME).forEachTest();

  const run = (...args: string[]) => runCli(bundle, args, { cwd: project.path });

  /** Runs a command that tells a name on standard error, in no line that the name begins. */
  function assertEscapes(...args: string[]): string {
    const { stdout, stderr } = run(...args);
    const what = JSON.stringify(args);
    for (const line of `${stdout}\n${stderr}`.split(/\r\n|\r|\n/)) {
      assert.ok(!line.trimStart().startsWith('::'), `${what}: ${line}`);
    }
    assert.ok(
      stderr.includes(SHOWN) || stderr.includes(JSON.stringify(COMMAND).slice(1, -1)),
      `${what}: ${stderr}`,
    );
    return stderr;
  }

  it('of broken files are escaped, whoever tells of them', () => {
    project.write('a.stattest.json', '{ "tests": [] }');
    project.commit();
    project.write(`npcs/x${COMMAND}.npc.json`, '{');
    for (const args of [['diff', 'HEAD'], ['list', 'npcs'], ['test']]) assertEscapes(...args);
  });

  it('of files and NPCs are escaped where they are suggested', () => {
    project.write(`npcs/x${COMMAND}.npc.json`, NPC(12, 'Twin'));
    assertEscapes('show', 'npc:12');
    assertEscapes('why', 'npc:12', 'attributes');
    const lines = assertEscapes('show', 'npc:999').split('\n');
    assert.match(lines[0] ?? '', /^stat-lens: There is no NPC with the id 999\.$/);
    assert.equal(lines[1], 'The NPCs here:');
    project.remove(`npcs/x${COMMAND}.npc.json`);
    project.write('npcs/odd.npc.json', NPC(13, `Odd${COMMAND}`));
    assertEscapes('show', 'npc:999');
    project.write(`npcs/w${COMMAND}/world.json`, '{ "id": 9, "meta": { "stats_config": {} } }');
    assertEscapes('schema');
    assertEscapes('schema', '--world', 'x');
  });

  it('of arguments are escaped, also in what stands against the command line itself', () => {
    project.write(`taken${COMMAND}/world.json`, '{}');
    const lines = assertEscapes('init', `taken${COMMAND}`).split('\n');
    assert.equal(lines[0], 'stat-lens: nothing is written, because these files are in the way:');
    const { stdout } = run('init', `new${COMMAND}`);
    assert.ok(stdout.includes(`\n  new${SHOWN}/world.json\n`), stdout);
    for (const args of [
      ['check', `x${COMMAND}`],
      ['check', `--x${COMMAND}`],
      ['check', `--format=x${COMMAND}`],
      [`x${COMMAND}`],
      ['diff', `x${COMMAND}`],
      ['explain', `x${COMMAND}`],
      ['config', `x${COMMAND}`],
      ['merge-reports', `x${COMMAND}`],
    ])
      assertEscapes(...args);
  });
});
