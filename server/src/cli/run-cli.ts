import process from 'node:process';
import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './commands/command-context.ts';
import { escapeUnprintableInLines } from './escape-unprintable.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { createProgram } from './program.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** What the entry brings along. */
export interface CliOptions {
  readonly version: string;
  /** Starts the language server on standard input and output. */
  readonly startServer: () => Promise<void>;
}

/**
 * Runs one command line (without the program's own name) and answers the exit code. Commands are loaded when they are
 * called, so that none pays for another. Never throws and never ends the process.
 */
export async function runCli(args: readonly string[], options: CliOptions): Promise<ExitCode> {
  const terminal = openTerminal();
  let exitCode: ExitCode = EXIT_CODE.clean;
  const program = createProgram(options.version, terminal, {
    check: async (paths, checkOptions) => {
      const { check } = await import('./commands/check.ts');
      exitCode = await check(paths, checkOptions, makeContext(terminal, isVerbose()));
    },
    show: async (what, showOptions) => {
      const { show } = await import('./commands/show.ts');
      exitCode = await show(what, showOptions, makeContext(terminal, isVerbose()));
    },
    lsp: async ({ stdio }) => {
      if (!stdio) throw new CliError(EXIT_CODE.usage, 'say how to reach the editor: stat-lens lsp --stdio');
      await options.startServer();
    },
  });
  const isVerbose = () => program.opts().verbose === true || Boolean(process.env.DEBUG);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportFailure(error, terminal, isVerbose());
  }
}

function makeContext(terminal: Terminal, verbose: boolean): CommandContext {
  const warn = (message: string) => writeMessage(terminal, message);
  return { terminal, warn, logger: { info: verbose ? warn : () => {}, warn } };
}

function writeMessage(terminal: Terminal, message: string): void {
  terminal.writeError(`stat-lens: ${escapeUnprintableInLines(message)}\n`);
}

function reportFailure(error: unknown, terminal: Terminal, verbose: boolean): ExitCode {
  if (error instanceof CliError) {
    writeMessage(terminal, error.message);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    // Commander has written its message already.
    return error.exitCode === 0 ? EXIT_CODE.clean : EXIT_CODE.usage;
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const more = verbose ? `\n${stack ?? ''}` : ' (run again with --verbose to see where)';
  writeMessage(terminal, `internal error: ${message}${more}`);
  return EXIT_CODE.internal;
}
