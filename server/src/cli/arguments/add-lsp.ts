import { type Command, Option } from 'commander';

const HELP = `
docs/editors.md tells how editors start it.

Exit codes:
  0   the editor has ended it
  1   the editor is gone without a word
  2   the command line is wrong`;

/** Adds `stat-lens lsp` to the command line. */
export function addLsp(program: Command, startServer: () => Promise<void>): void {
  program
    .command('lsp')
    .summary('run the language server, for editors')
    .description('Run the language server. Editors start it; it speaks the Language Server Protocol.')
    .requiredOption('--stdio', 'speak over standard input and output (the only way so far)')
    // Editors' client libraries add this one of their own accord, and the server reads it there.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText('after', HELP)
    .action(startServer);
}
