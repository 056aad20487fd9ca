import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { RowKind } from '../../query/entity-row.ts';
import type { ListOptions } from '../commands/list.ts';
import type { RunCommand } from '../commands/run-command.ts';

const HELP = `
Lists NPCs, or the entities that sessions hold stats for, by their effective stats: what the game
computes. Conditions, columns and what to sort by are expressions in CEL, the Common Expression
Language. They may name

  <definition>.<axis>          an effective value
  <definition>.<axis>TierId    its tier
  <definition>.levelId         the level; "level" alone where only one definition is meant
  stats["odd name"].axis       the same for names that are no words
  entity, id, name, world, file, and key (under which a session holds an entity)

Nobody who lacks a value fits a condition about it; has(combat.strength) asks whether there is one.

Examples:
  $ stat-lens list npcs
  $ stat-lens list npcs --where 'relationships.affinity >= 60 && level == "soulmates"'
  $ stat-lens list npcs --where 'combat_skills.strength > 80' --sort -combat_skills.strength
  $ stat-lens list npcs --columns 'name, combat_skills.strength' --format csv > npcs.csv
  $ stat-lens list session-entities --where 'relationships.levelId == "lovers"'

Exit codes:
  0   done, whether anything was found or not
  2   the command line or an expression in it is wrong
  70  Stat Lens itself failed`;

/** Adds `stat-lens list` to the command line. */
export function addList(program: Command, run: RunCommand): void {
  program
    .command('list')
    .summary('list NPCs and session entities by their effective stats')
    .description('List the NPCs, or the entities of sessions, for which a condition holds.')
    .addArgument(new Argument('<kind>', 'what to list').choices(['npcs', 'session-entities']))
    .option('-w, --where <condition>', 'only those for which this is true')
    .option('-s, --sort <expressions>', 'what to sort by; "-" before one sorts downwards')
    .option('-c, --columns <expressions>', 'what to tell (default: name, file and levels)')
    .option('-l, --limit <count>', 'this many at most', readCount)
    .addOption(
      new Option('-f, --format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'),
    )
    .option('-p, --project <folder>', 'where to look', '.')
    .addHelpText('after', HELP)
    .action((kind: RowKind, options: ListOptions) =>
      run(async (context) => {
        const { list } = await import('../commands/list.ts');
        return list(kind, options, context);
      }),
    );
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}
