import { Command } from 'commander';
import { addCheck } from './arguments/add-check.ts';
import { addCompletion } from './arguments/add-completion.ts';
import { addConfig } from './arguments/add-config.ts';
import { addDiff } from './arguments/add-diff.ts';
import { addExplain } from './arguments/add-explain.ts';
import { addHelp } from './arguments/add-help.ts';
import { addInit } from './arguments/add-init.ts';
import { addList } from './arguments/add-list.ts';
import { addLsp } from './arguments/add-lsp.ts';
import { addMergeReports } from './arguments/add-merge-reports.ts';
import { addMigrate } from './arguments/add-migrate.ts';
import { addSchema } from './arguments/add-schema.ts';
import { addShow } from './arguments/add-show.ts';
import { addTest } from './arguments/add-test.ts';
import { addWhy } from './arguments/add-why.ts';
import { CHECK_EXIT_CODES } from './arguments/check-exit-codes.ts';
import { refuseEmptyPaths } from './arguments/refuse-empty-paths.ts';
import type { RunCommand } from './commands/run-command.ts';
import { escapeUnprintableInLines } from './escape-unprintable.ts';
import type { Terminal } from './terminal.ts';

/** What the commands do; how they are called is told here. */
export interface CommandActions {
  readonly run: RunCommand;
  readonly startServer: () => Promise<void>;
}

/** The commands in the order of the help, by name. */
const COMMANDS: ReadonlyMap<string, (program: Command, actions: CommandActions) => void> = new Map([
  ['check', (program, { run }) => addCheck(program, run)],
  ['show', (program, { run }) => addShow(program, run)],
  ['explain', (program, { run }) => addExplain(program, run)],
  ['config', (program, { run }) => addConfig(program, run)],
  ['list', (program, { run }) => addList(program, run)],
  ['test', (program, { run }) => addTest(program, run)],
  ['merge-reports', (program, { run }) => addMergeReports(program, run)],
  ['diff', (program, { run }) => addDiff(program, run)],
  ['migrate', (program, { run }) => addMigrate(program, run)],
  ['why', (program, { run }) => addWhy(program, run)],
  ['schema', (program, { run }) => addSchema(program, run)],
  ['init', (program, { run }) => addInit(program, run)],
  ['lsp', (program, { startServer }) => addLsp(program, startServer)],
  ['completion', (program, { run }) => addCompletion(program, run)],
  ['help', (program) => addHelp(program)],
]);

const EXAMPLES = `
Examples:
  $ stat-lens check                          everything below this folder
  $ stat-lens check npcs/mara.npc.json       one file, seen with its whole project
  $ stat-lens check --max-warnings 0         warnings fail the build too
  $ stat-lens check --format json > out.json
  $ stat-lens check --format text --format sarif:out.sarif
  $ stat-lens check --update-baseline        from now on, report new problems only
  $ stat-lens check --fix-dry-run            what could be fixed safely, as a diff
  $ stat-lens show npc:12                    what NPC 12 is worth in the game, and why
  $ stat-lens show sessions/3.session.json --definition relationships
  $ stat-lens show npc:12 --json --project ../game
  $ stat-lens explain tier/gap               what a problem code means`;

/**
 * The command line as a commander program; it writes to `terminal` and throws instead of ending the process. `first` is its
 * first argument: where that names a command, the others are left out, for describing them all takes longer than most
 * commands need to begin.
 */
export function createProgram(
  version: string,
  terminal: Terminal,
  actions: CommandActions,
  first?: string,
): Command {
  const program = new Command('stat-lens')
    .description(
      'Finds problems in game stat files and shows what the game makes of them: effective stats, tiers, levels.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help, or that of a command')
    .helpCommand(false)
    .option('--no-color', 'plain text also on a terminal (as does NO_COLOR; FORCE_COLOR forces colours)')
    .option('--verbose', 'tell more: what the service does, and where in the code it failed')
    .addHelpText('after', `${EXAMPLES}\n${CHECK_EXIT_CODES}`)
    .exitOverride()
    .hook('preAction', (_, command) => refuseEmptyPaths(command))
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: (text) => terminal.writeError(escapeUnprintableInLines(text)),
    });
  for (const add of listNeeded(first)) add(program, actions);
  return program;
}

function listNeeded(first: string | undefined) {
  if (first === '--version' || first === '-v') return [];
  // Help is about all of them.
  const named = first === undefined || first === 'help' ? undefined : COMMANDS.get(first);
  return named === undefined ? COMMANDS.values() : [named];
}
