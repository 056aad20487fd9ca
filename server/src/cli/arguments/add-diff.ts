import { type Command, Option } from 'commander';
import type { DiffOptions } from '../commands/diff.ts';
import type { RunCommand } from '../commands/run-command.ts';

const HELP = `
Compares what the game makes of a project in two states: BASE and HEAD are git revisions (a
branch, a tag, HEAD~1), and without HEAD the files as they are now; or both are folders. Nothing
is checked out: revisions are read from git's objects.

A value is what the game computes, with character instances, states, modifiers and the clamp.
"Caused by" names the files without whose edits the difference would not be there.

Examples:
  $ stat-lens diff HEAD                      what the edits since the last commit change
  $ stat-lens diff main --merge-base         the same for all that this branch changes
  $ stat-lens diff v1.0 v1.1 --format json
  $ stat-lens diff old/ new/                 two folders, with or without git
  $ stat-lens diff origin/main --format markdown > comment.md

Exit codes:
  0   done, whatever is different
  1   with --exit-code: something is different
  2   the command line is wrong, or there is no such revision, folder or repository
  70  Stat Lens itself failed`;

/** Adds `stat-lens diff` to the command line. */
export function addDiff(program: Command, run: RunCommand): void {
  program
    .command('diff')
    .summary('show whose effective stats differ between two states, and why')
    .description('Show which NPCs and sessions change effective values, tiers or levels, and by which edits.')
    .argument('<base>', 'a git revision, or a folder')
    .argument('[head]', 'a git revision, or a folder (default: the files as they are)')
    .addOption(
      new Option('-f, --format <format>', 'how to report')
        .choices(['table', 'json', 'markdown'])
        .default('table'),
    )
    .option('-p, --project <folder>', 'whose project is compared, for revisions', '.')
    .option('--merge-base', 'compare with the commit that both come from, not with BASE itself')
    .option('--exit-code', 'end with exit code 1 when something is different')
    .addHelpText('after', HELP)
    .action((base: string, head: string | undefined, options: DiffOptions) =>
      run(async (context) => {
        const { diff } = await import('../commands/diff.ts');
        return diff([base, head], options, context);
      }),
    );
}
