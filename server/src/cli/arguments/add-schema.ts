import { type Command, Option } from 'commander';
import { SCHEMA_KINDS } from '../../world-schema/json-schema.ts';
import type { RunCommand } from '../commands/run-command.ts';
import type { SchemaOptions } from '../commands/schema.ts';

const HELP = `
The schema (draft-07, self-contained) knows the definitions of the world, their axes with ranges
and tiers, and the ids that the game computes. Any editor, form generator or validator that reads
JSON Schema can use it; docs/schema.md tells how, and what only "stat-lens check" can see.

Examples:
  $ stat-lens schema > npc.schema.json
  $ stat-lens schema --kind session --world 7 --out schemas/session.schema.json
  $ stat-lens schema --world worlds/harbour/world.json

Exit codes:
  0   done
  1   the game refuses the world's stats_config, or the file cannot be written
  2   the command line is wrong, or there are several worlds to choose from
  3   there is no such world, or it has no stats_config
  70  Stat Lens itself failed`;

/** Adds `stat-lens schema` to the command line. */
export function addSchema(program: Command, run: RunCommand): void {
  program
    .command('schema')
    .summary('make a JSON Schema of what one world asks of its files')
    .description('Make a JSON Schema for the NPCs, states or sessions of one world, for other tools.')
    .addOption(
      new Option('-k, --kind <kind>', 'what the schema is for').choices([...SCHEMA_KINDS]).default('npc'),
    )
    .option('-w, --world <world>', "the world's id or file (default: the only one there is)")
    .option('-p, --project <folder>', 'where to look for worlds', '.')
    .option('-o, --out <file>', 'write the schema to a file')
    .addHelpText('after', HELP)
    .action((options: SchemaOptions) =>
      run(async (context) => {
        const { schema } = await import('../commands/schema.ts');
        return schema(options, context);
      }),
    );
}
