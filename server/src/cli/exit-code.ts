/** What the process's exit code says; part of the command line's contract (docs/cli.md). */
export const EXIT_CODE = {
  /** Nothing to complain about, or nothing worse than warnings. */
  clean: 0,
  /** At least one problem of severity error, or more warnings than allowed. */
  problems: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** Nothing was found under the given names. */
  nothingMatched: 3,
  /** Stat Lens itself failed. */
  internal: 70,
  /** The person has ended it with Ctrl-C: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
