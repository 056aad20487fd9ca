import type { Command } from 'commander';
import type { RunCommand } from '../commands/run-command.ts';
import type { WhyOptions } from '../commands/why.ts';

const HELP = `
A stat is <definition>.<axis>, in a session <definition>.<entity>.<axis>. Without an axis it is the
level: which conditions hold, why each higher level does not apply, and the smallest change by
which it would.

Examples:
  $ stat-lens why npc:12 combat_skills.strength
  $ stat-lens why session:3 relationships.npc:12.affinity
  $ stat-lens why npc:12 combat_skills       why this level and no higher one
  $ stat-lens why npcs/mara.npc.json combat_skills.health

Exit codes:
  0   done
  2   the command line is wrong
  3   there is no such NPC, session, file or stat
  70  Stat Lens itself failed`;

/** Adds `stat-lens why` to the command line. */
export function addWhy(program: Command, run: RunCommand): void {
  program
    .command('why')
    .summary('tell in words how a value or level came about')
    .description('Tell in words how an effective value, or the level, of an NPC or a session came about.')
    .argument('<what>', 'npc:<id>, session:<id>, or a file that holds one')
    .argument('<stat>', 'as in combat_skills.strength; a definition alone for its level')
    .option('-p, --project <folder>', 'where to look for npc:<id> and session:<id>', '.')
    .addHelpText('after', HELP)
    .action((what: string, stat: string, options: WhyOptions) =>
      run(async (context) => {
        const { why } = await import('../commands/why.ts');
        return why([what, stat], options, context);
      }),
    );
}
