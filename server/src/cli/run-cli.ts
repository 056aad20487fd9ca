import process from 'node:process';
import { CommanderError } from 'commander';
import type { CommandContext } from './commands/command-context.ts';
import { type RunCommand, runCommand } from './commands/run-command.ts';
import { escapeArgumentBreaks } from './escape-argument-breaks.ts';
import { escapeUnprintable } from './escape-unprintable.ts';
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
 * Runs one command line (without the program's own name) and answers the exit code. The code of the commands is loaded
 * when one is called, so that help and version come at once. Never throws and never ends the process.
 */
export async function runCli(args: readonly string[], options: CliOptions): Promise<ExitCode> {
  const terminal = await openTerminal();
  let exitCode: ExitCode = EXIT_CODE.clean;
  const run: RunCommand = async (command) => {
    exitCode = await runCommand(command, makeContext(terminal, options.version, isVerbose()));
  };
  const actions = { run, startServer: options.startServer };
  const writeError = (text: string) => terminal.writeError(escapeArgumentBreaks(text, args));
  const program = createProgram(options.version, { ...terminal, writeError }, actions, args[0]);
  const isVerbose = () => program.opts().verbose === true || Boolean(process.env.DEBUG);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportFailure(error, terminal, isVerbose());
  }
}

function makeContext(terminal: Terminal, version: string, verbose: boolean): CommandContext {
  const warn = (message: string | readonly string[]) => writeMessage(terminal, message);
  return { version, terminal, warn, logger: { info: verbose ? warn : () => {}, warn } };
}

function writeMessage(terminal: Terminal, message: string | readonly string[]): void {
  const lines = typeof message === 'string' ? [message] : message;
  terminal.writeError(`stat-lens: ${lines.map(escapeUnprintable).join('\n')}\n`);
}

function reportFailure(error: unknown, terminal: Terminal, verbose: boolean): ExitCode {
  if (error instanceof CommanderError) {
    // Commander has written its message, or the help that was asked for, already.
    return error.exitCode === 0 ? EXIT_CODE.clean : EXIT_CODE.usage;
  }
  if (isLostFolder(error)) {
    writeMessage(terminal, 'the folder in which this runs is not there any more; change to one that is');
    return EXIT_CODE.usage;
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const fact = `internal error: ${message}`;
  // The stack begins with the message, which may hold any name, and goes on with lines of its own.
  const places = stack?.split('\n').filter((line) => /^ +at /.test(line)) ?? [];
  writeMessage(terminal, verbose ? [fact, ...places] : `${fact} (run again with --verbose to see where)`);
  return EXIT_CODE.internal;
}

/** Says whether the system could not tell in which folder this runs. */
function isLostFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}
