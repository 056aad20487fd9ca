import type { Command } from 'commander';
import type { MergeReportsOptions } from '../commands/merge-reports.ts';
import type { RunCommand } from '../commands/run-command.ts';
import { addJudgementOptions } from './add-report-options.ts';

const HELP = `
Each job of a build checks a part of the files and writes JSON; this makes one report of them, in any
form, and judges it as one check would have been judged. Run it in the folder in which they ran.

Examples:
  $ stat-lens check --shard 1/4 --format json:part-1.json     in each of four jobs
  $ stat-lens merge-reports part-*.json --format sarif:stats.sarif --format text

Exit codes:
  0   no problems, or nothing worse than warnings and information
  1   at least one error, or what --fail-on or --max-warnings does not allow; a job could not read all
  2   the command line or the configuration is wrong, or a part is no report
  3   a part is missing, or a job found nothing under a given name
  70  Stat Lens itself failed`;

/** Adds `stat-lens merge-reports` to the command line. */
export function addMergeReports(program: Command, run: RunCommand): void {
  addJudgementOptions(program.command('merge-reports'))
    .summary('make one report of the parts of a build')
    .description('Make one report of several that "check --format json" wrote.')
    .argument('<parts...>', 'files with JSON reports')
    .addHelpText('after', HELP)
    .action((parts: string[], options: MergeReportsOptions) =>
      run(async (context) => {
        const { mergeReports } = await import('../commands/merge-reports.ts');
        return mergeReports(parts, options, context);
      }),
    );
}
