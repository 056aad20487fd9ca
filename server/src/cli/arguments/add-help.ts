import type { Command } from 'commander';

/** Adds `stat-lens help`, which takes a name that is none for a mistake, as the program itself does. */
export function addHelp(program: Command): void {
  program
    .command('help')
    .description('print the help of a command')
    .argument('[command]', 'its name')
    .action(async (name: string | undefined) => {
      if (name === undefined) program.help();
      program.commands.find((command) => command.name() === name)?.help();
      // There is no such command, which is said with the name that may be meant.
      await program.parseAsync([name], { from: 'user' });
    });
}
