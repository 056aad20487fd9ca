import type { Command } from 'commander';
import type { RunCommand } from '../commands/run-command.ts';
import { CHECK_EXIT_CODES } from './check-exit-codes.ts';

/** Adds `stat-lens explain` to the command line. */
export function addExplain(program: Command, run: RunCommand): void {
  program
    .command('explain')
    .summary('tell all about a problem code')
    .description(
      'Tell what a problem code means: what the game does, an example, fixes, how to switch it off.',
    )
    .argument('[code]', 'the code as it stands behind a problem (default: a list of all codes)')
    .addHelpText('after', CHECK_EXIT_CODES)
    .action((code: string | undefined) =>
      run(async (context) => {
        const { explain } = await import('../commands/explain.ts');
        return explain(code, context);
      }),
    );
}
