import type { ExitCode } from './exit-code.ts';

/** Says whether a command ended with a `CliError`. Each part of the program that is loaded by itself has a class of its own. */
export function isCliError(error: unknown): error is CliError {
  return error instanceof Error && error.name === 'CliError';
}

/** Ends a command with a message for people and an exit code; everything else that is thrown is our own failure. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  /** The message line by line: a break within a line came with a name, and is none of ours. */
  readonly lines: readonly string[];

  constructor(exitCode: ExitCode, message: string, more: readonly string[] = []) {
    super([message, ...more].join('\n'));
    this.name = 'CliError';
    this.exitCode = exitCode;
    this.lines = [message, ...more];
  }
}
