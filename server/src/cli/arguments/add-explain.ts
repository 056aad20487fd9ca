import type { Command } from 'commander';
import type { RunCommand } from '../commands/run-command.ts';

const HELP = `
Examples:
  $ stat-lens explain                        all codes there are
  $ stat-lens explain tier/gap

Exit codes:
  0   done
  2   there is no such code
  70  Stat Lens itself failed`;

/** Adds `stat-lens explain` to the command line. */
export function addExplain(program: Command, run: RunCommand): void {
  program
    .command('explain')
    .summary('tell all about a problem code')
    .description(
      'Tell what a problem code means: what the game does, an example, fixes, how to switch it off.',
    )
    .argument('[code]', 'the code as it stands behind a problem (default: a list of all codes)')
    .addHelpText('after', HELP)
    .action((code: string | undefined) =>
      run(async (context) => {
        const { explain } = await import('../commands/explain.ts');
        return explain(code, context);
      }),
    );
}
