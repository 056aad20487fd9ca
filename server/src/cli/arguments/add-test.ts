import type { Command } from 'commander';
import type { RunCommand } from '../commands/run-command.ts';
import type { TestOptions } from '../commands/test.ts';
import { makeFormatOption } from './add-report-options.ts';

const HELP = `
A *.stattest.json tells what must hold for the effective stats of a game: how many NPCs reach a
level, which tier the boss has, what no edit may change. docs/testing.md tells all about it.

Examples:
  $ stat-lens test                           all tests below this folder
  $ stat-lens test balance.stattest.json --name guards
  $ stat-lens test --update                  record all snapshots anew
  $ stat-lens test --format text --format junit:tests.xml

Exit codes:
  0   every test passed
  1   a test failed, or could not be run
  2   the command line is wrong
  3   nothing was found under the given names, or no tests
  70  Stat Lens itself failed, or a snapshot could not be recorded`;

/** Adds `stat-lens test` to the command line. */
export function addTest(program: Command, run: RunCommand): void {
  program
    .command('test')
    .summary('run balance tests')
    .description('Run the balance tests (*.stattest.json) at and below the given paths.')
    .argument('[paths...]', 'files and folders (default: this folder)')
    .option('--name <text>', 'only the tests with this in their name')
    .option('-u, --update', 'record all snapshots anew')
    .addOption(makeFormatOption())
    .addHelpText('after', HELP)
    .action((paths: string[], options: TestOptions) =>
      run(async (context) => {
        const { test } = await import('../commands/test.ts');
        return test(paths, options, context);
      }),
    );
}
