import { type Command, Option } from 'commander';
import type { ConfigOptions } from '../commands/config.ts';
import type { RunCommand } from '../commands/run-command.ts';

const HELP = `
Tells which statlens.config.json applies to a file, whether something leaves the file out and which
line of which list that is, its kind and world and what tells them, and the rules that the config
sets to something else than they are by themselves.

Examples:
  $ stat-lens config npcs/mara.npc.json
  $ stat-lens config                         what holds in this folder
  $ stat-lens config drafts/x.npc.json --json
  $ stat-lens config npcs/mara.npc.json --print

Exit codes:
  0   done
  2   the command line is wrong
  3   there is no such file or folder
  70  Stat Lens itself failed`;

/** Adds `stat-lens config` to the command line. */
export function addConfig(program: Command, run: RunCommand): void {
  program
    .command('config')
    .summary('tell which settings apply to a file, and why')
    .description('Tell which settings apply to a file or folder, and why.')
    .argument('[path]', 'a file or folder', '.')
    .option('--json', 'print JSON instead of text')
    .addOption(
      new Option('--print', 'print all settings in force, as a statlens.config.json').conflicts('json'),
    )
    .addHelpText('after', HELP)
    .action((path: string, options: ConfigOptions) =>
      run(async (context) => {
        const { config } = await import('../commands/config.ts');
        return config(path, options, context);
      }),
    );
}
