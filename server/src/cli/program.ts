import { Command, Option } from 'commander';
import { addConfig } from './add-config.ts';
import { addDiff } from './add-diff.ts';
import { addInit } from './add-init.ts';
import { addMigrate } from './add-migrate.ts';
import { addReportOptions } from './add-report-options.ts';
import { addSchema } from './add-schema.ts';
import { addWhy } from './add-why.ts';
import type { CheckOptions } from './commands/check.ts';
import type { CommandRequest } from './commands/run-command.ts';
import type { ShowOptions } from './commands/show.ts';
import { escapeUnprintableInLines } from './escape-unprintable.ts';
import { addSelectionOptions } from './selecting/add-selection-options.ts';
import type { Terminal } from './terminal.ts';

/** What the commands do; how they are called is told here. */
export interface CommandActions {
  readonly run: (request: CommandRequest) => Promise<void>;
  readonly startServer: () => Promise<void>;
}

const EXIT_CODES = `
Exit codes:
  0   no problems, or nothing worse than warnings and information
  1   at least one error, or what --fail-on or --max-warnings does not allow
  2   the command line or the configuration is wrong
  3   nothing was found under the given names
  70  Stat Lens itself failed`;

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

const CHECK_HELP = `
A path is a file or a folder, or a pattern with * ** ? [abc] {a,b}; "!" before it leaves out
what it fits. The project around is read too, so that worlds, NPCs and states that belong
together are seen together, but only what is named is reported.

Text output has one line per problem: path:line:column severity message code. The formats are
text, compact, json, sarif, junit, github, gitlab, checkstyle and markdown.

Only fixes that anyone would make the same way are safe. Files that are fixed keep their comments
and formatting; each is written whole or not at all, and only if it lies at or below the paths.
${EXIT_CODES}`;

const SHOW_HELP = `
Shows per definition each axis with its value and tier in the game, the file and layer the
value comes from (character instance < NPC < NPC state < modifiers), what it overrode, and
whether modifiers or the clamp changed it; then the level, and why each higher one failed.
For a session the same for every entity in it.
${EXIT_CODES}`;

/** The command line as a commander program; it writes to `terminal` and throws instead of ending the process. */
export function createProgram(version: string, terminal: Terminal, actions: CommandActions): Command {
  const program = new Command('stat-lens')
    .description(
      'Finds problems in game stat files and shows what the game makes of them: effective stats, tiers, levels.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help, or that of a command')
    .helpCommand('help [command]', 'print the help of a command')
    .option('--no-color', 'plain text also on a terminal (as does NO_COLOR; FORCE_COLOR forces colours)')
    .option('--verbose', 'tell more: what the service does, and where in the code it failed')
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: (text) => terminal.writeError(escapeUnprintableInLines(text)),
    });
  addCheck(program, actions);
  addShow(program, actions);
  addExplain(program, actions);
  addConfig(program, actions.run);
  addDiff(program, actions.run);
  addMigrate(program, actions.run);
  addWhy(program, actions.run);
  addSchema(program, actions.run);
  addInit(program, actions.run);
  addLsp(program, actions);
  return program;
}

function addCheck(program: Command, { run }: CommandActions): void {
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
    .addHelpText('after', CHECK_HELP)
    .action((paths: string[], options: CheckOptions) => run({ name: 'check', paths, options }));
}

function addShow(program: Command, { run }: CommandActions): void {
  program
    .command('show')
    .summary('show effective stats and where each value comes from')
    .description('Show the effective stats of an NPC or a session as the game computes them.')
    .argument('<what>', 'npc:<id>, session:<id>, or a file that holds one')
    .option('-d, --definition <id>', 'only this definition')
    .option('-p, --project <folder>', 'where to look for npc:<id> and session:<id>', '.')
    .option('--json', 'print JSON instead of a table')
    .addHelpText('after', SHOW_HELP)
    .action((what: string, options: ShowOptions) => run({ name: 'show', what, options }));
}

function addExplain(program: Command, { run }: CommandActions): void {
  program
    .command('explain')
    .summary('tell all about a problem code')
    .description(
      'Tell what a problem code means: what the game does, an example, fixes, how to switch it off.',
    )
    .argument('[code]', 'the code as it stands behind a problem (default: a list of all codes)')
    .addHelpText('after', EXIT_CODES)
    .action((code: string | undefined) => run({ name: 'explain', code }));
}

function addLsp(program: Command, { startServer }: CommandActions): void {
  program
    .command('lsp')
    .summary('run the language server, for editors')
    .description('Run the language server. Editors start it; it speaks the Language Server Protocol.')
    .requiredOption('--stdio', 'speak over standard input and output (the only way so far)')
    // Editors' client libraries add this one of their own accord, and the server reads it there.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(startServer);
}
