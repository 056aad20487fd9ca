import { type Command, Option } from 'commander';
import type { MigrateOptions } from '../commands/migrate.ts';
import type { RunCommand } from '../commands/run-command.ts';

const HELP = `
Without --write nothing is changed: the difference goes to standard output, and what it means to
standard error. Tier and level of every relationship that moves are compared with those in the
game that read the old format, and each difference is told.

Migrations:
  session-relationships   "relationships" of sessions to "stats.relationships"
  world-meta              "relationship_schemas" and "intimacy_schema" to "stats_config"
  npc-personality         numbers in "personality" copied to "stats"
  computed-keys           stored tier and level ids anew (only when named with --only)

Examples:
  $ stat-lens migrate                          what would change below this folder
  $ stat-lens migrate sessions --report r.md   the same, with all details in a file
  $ stat-lens migrate --write --backup         do it, and keep a copy of each file
  $ stat-lens migrate --only computed-keys --write
  $ stat-lens migrate --to legacy sessions     back, for a game on the old format

Exit codes:
  0   nothing to do, or done
  1   something needs a look: a conflict, another tier or level, a warning, a file not migrated
  2   the command line is wrong
  3   nothing was found under the given names
  70  Stat Lens itself failed`;

/** Adds `stat-lens migrate` to the command line. */
export function addMigrate(program: Command, run: RunCommand): void {
  program
    .command('migrate')
    .summary('bring old formats into the stats format')
    .description(
      'Bring the old formats of the stat files at and below the given paths into the stats format.',
    )
    .argument('[paths...]', 'files, folders and patterns (default: this folder)')
    .addOption(
      new Option('--only <name>', 'run this migration alone').choices([
        'session-relationships',
        'world-meta',
        'npc-personality',
        'computed-keys',
      ]),
    )
    .option('--write', 'write the files instead of printing the difference')
    .option('--backup', 'with --write: keep a copy of each file beside it, with .bak behind its name')
    .option('--report <file>', 'write all details to a file: Markdown for .md, text for .txt, else JSON')
    .addOption(
      new Option('-f, --format <format>', 'how to tell')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--faithful', 'exactly as the game once did it, with all that breaks')
    .option('--init', "give worlds the game's own tiers and levels where they have none")
    .option('--rescale', 'multiply relationships on a scale from 0 to 1 by 100')
    .option('--keep-legacy', 'copy old relationships, and leave them where they are')
    .option('--close-gaps', 'end tiers for whole numbers (0 to 29) just below the next one (29.99)')
    .addOption(
      new Option('--to <format>', 'legacy: write the relationships of sessions in the old format again')
        .choices(['stats', 'legacy'])
        .default('stats'),
    )
    .option('--strip', 'with --only computed-keys: take the ids away')
    .addHelpText('after', HELP)
    .action((paths: string[], options: MigrateOptions) =>
      run(async (context) => {
        const { migrate } = await import('../commands/migrate.ts');
        return migrate(paths, options, context);
      }),
    );
}
