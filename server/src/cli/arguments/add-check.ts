import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import type { RunCommand } from '../commands/run-command.ts';
import { addReportOptions, parseLevel } from './add-report-options.ts';
import { addSelectionOptions } from './add-selection-options.ts';
import { CHECK_EXIT_CODES } from './check-exit-codes.ts';

const HELP = `
A path is a file or a folder, or a pattern with * ** ? [abc] {a,b}; "!" before it leaves out
what it fits. The project around is read too, so that worlds, NPCs and states that belong
together are seen together, but only what is named is reported.

Text output has one line per problem: path:line:column severity message code.

Only fixes that anyone would make the same way are safe. Files that are fixed keep their comments
and formatting; each is written whole or not at all, and only if it lies at or below the paths.
${CHECK_EXIT_CODES}`;

/** Nobody has more files than so many threads can read. */
const MOST_THREADS = 64;

/** Adds `stat-lens check` to the command line. */
export function addCheck(program: Command, run: RunCommand): void {
  addReportOptions(addSelectionOptions(program.command('check')))
    .summary('report the problems of stat files')
    .description('Report the problems of the stat files at and below the given paths.')
    .argument('[paths...]', 'files, folders, "**/patterns" and "!what to leave out" (default: this folder)')
    .option('--fix', 'fix what can be fixed safely, then report what is left')
    .addOption(
      new Option('--fix-dry-run', 'print what --fix would change as a unified diff').conflicts('fix'),
    )
    .option('--baseline <file>', 'the baseline to go by, in place of statlens.baseline.json')
    .addOption(
      new Option(
        '--update-baseline',
        'record the problems of today: only new ones are reported then',
      ).conflicts('fixDryRun'),
    )
    .addOption(
      new Option('--prune-baseline', 'take out of the baseline what does not occur any more').conflicts([
        'fixDryRun',
        'updateBaseline',
      ]),
    )
    .addOption(
      new Option('--report-unused [severity]', 'how bad a suppression is that hides nothing')
        .preset('error')
        .choices(['error', 'warning', 'info', 'off'])
        .argParser(parseLevel),
    )
    .option('--threads <number>', 'how many threads may read files', parseThreads)
    .option('--stats', 'tell how long each phase and each rule took')
    .option('--profile <file>', 'write a CPU profile, to be opened in a browser or an editor')
    .addOption(
      new Option('-w, --watch', 'report again whenever files change, until Ctrl-C').conflicts([
        'fix',
        'fixDryRun',
        'updateBaseline',
        'pruneBaseline',
        'stdin',
        'changed',
        'staged',
        'since',
      ]),
    )
    .addHelpText('after', HELP)
    .action((paths: string[], options: CheckOptions) =>
      run(async (context) => {
        const { check } = await import('../commands/check.ts');
        return check(paths, options, context);
      }),
    );
}

function parseThreads(text: string): number {
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (threads < 1 || threads > MOST_THREADS)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_THREADS}.`);
  return threads;
}
