import { type Command, Option } from 'commander';
import type { RunCommand } from '../commands/run-command.ts';
import type { ShowOptions } from '../commands/show.ts';

const HELP = `
Shows per definition each axis with its value and tier in the game, the file and layer the
value comes from (character instance < NPC < NPC state < modifiers), what it overrode, and
whether modifiers or the clamp changed it; then the level, and why each higher one failed.
For a session the same for every entity in it.

Examples:
  $ stat-lens show npc:12
  $ stat-lens show sessions/3.session.json --definition relationships
  $ stat-lens show npc:12 --format markdown --project ../game

Exit codes:
  0   done
  2   the command line is wrong, or what is named is no NPC and no session
  3   there is no such NPC, session, file or definition
  70  Stat Lens itself failed`;

/** Adds `stat-lens show` to the command line. */
export function addShow(program: Command, run: RunCommand): void {
  program
    .command('show')
    .summary('show effective stats and where each value comes from')
    .description('Show the effective stats of an NPC or a session as the game computes them.')
    .argument('<what>', 'npc:<id>, session:<id>, or a file that holds one')
    .option('-d, --definition <id>', 'only this definition')
    .option('-p, --project <folder>', 'where to look for npc:<id> and session:<id>', '.')
    .addOption(
      new Option('-f, --format <format>', 'how to print')
        .choices(['table', 'json', 'markdown'])
        .default('table'),
    )
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .addHelpText('after', HELP)
    .action((what: string, options: ShowOptions) =>
      run(async (context) => {
        const { show } = await import('../commands/show.ts');
        return show(what, options, context);
      }),
    );
}
