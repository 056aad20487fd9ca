import type { ExitCode } from './exit-code.ts';

/** Ends a command with a message for people and an exit code; everything else that is thrown is our own failure. */
export class CliError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}
