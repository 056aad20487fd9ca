import { type Command, Option } from 'commander';
import { TEMPLATE_NAMES } from '../../features/project-templates/template-names.ts';
import type { InitOptions } from '../commands/init.ts';
import type { RunCommand } from '../commands/run-command.ts';

const HELP = `
Makes a world with stat definitions, two NPCs, a session and a statlens.config.json, none of which
has any problem. On a terminal it asks for what is not told by options; elsewhere, and with --yes,
it takes the template "minimal" and the template's own name.

Nothing is ever overwritten: what is in the way is listed, and nothing is written.

Examples:
  $ stat-lens init                           here, with questions
  $ stat-lens init game/stats --template rpg --name "The Old Kingdom"
  $ stat-lens init stats --yes

Exit codes:
  0   done
  1   a file could not be written
  2   the command line is wrong, files are in the way, or the questions were not answered
  70  Stat Lens itself failed`;

/** Adds `stat-lens init` to the command line. */
export function addInit(program: Command, run: RunCommand): void {
  program
    .command('init')
    .summary('make a stats project from a template')
    .description('Make a stats project from a template: a world, NPCs, a session and a config.')
    .argument('[folder]', 'where to make it; it need not exist', '.')
    .addOption(new Option('-t, --template <name>', 'what to begin with').choices([...TEMPLATE_NAMES]))
    .option('-n, --name <name>', 'the name of the world')
    .option('-y, --yes', 'ask nothing')
    .addHelpText('after', HELP)
    .action((folder: string, options: InitOptions) =>
      run(async (context) => {
        const { init } = await import('../commands/init.ts');
        return init(folder, options, context);
      }),
    );
}
