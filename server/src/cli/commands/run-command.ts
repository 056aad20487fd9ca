import { isCliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';

/** One command with its arguments. Its code is loaded by itself when it is called, so that others start at once. */
export type Command = (context: CommandContext) => Promise<ExitCode>;

/** Runs the command that a command line asks for. */
export type RunCommand = (command: Command) => Promise<void>;

/** Runs one command and answers the exit code; what stands against it is told to people. Throws on failures of our own. */
export async function runCommand(command: Command, context: CommandContext): Promise<ExitCode> {
  try {
    return await command(context);
  } catch (error) {
    if (!isCliError(error)) throw error;
    context.warn(error.lines);
    return error.exitCode;
  }
}
