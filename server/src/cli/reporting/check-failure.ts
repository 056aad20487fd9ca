import { EXIT_CODE, type ExitCode } from '../exit-code.ts';

/** Something that a check could not do as it was asked, though no problem says so. */
export interface CheckFailure {
  /** What the check ends with for it, unless something weighs more. */
  readonly exitCode: FailureCode;
  /** For people. */
  readonly message: string;
}

/** The exit codes with which a check ends for something else than problems; the first weighs most. */
const FAILURE_CODES = [EXIT_CODE.usage, EXIT_CODE.problems, EXIT_CODE.nothingMatched] as const;

/** One of them. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Reads what `CheckFailure` calls an exit code; undefined for anything else. */
export function readFailureCode(value: unknown): FailureCode | undefined {
  return FAILURE_CODES.find((code) => code === value);
}

/** A failure for each of these messages. */
export function makeFailures(exitCode: FailureCode, messages: readonly string[]): CheckFailure[] {
  return messages.map((message) => ({ exitCode, message }));
}

/** All failures of several checks, each once, in the order in which one check tells them. */
export function joinFailures(failures: readonly CheckFailure[]): CheckFailure[] {
  const each = new Map(failures.map((failure) => [JSON.stringify(failure), failure]));
  return FAILURE_CODES.flatMap((code) => [...each.values()].filter(({ exitCode }) => exitCode === code));
}

/** How a check ends whose reports could be written. `fails`: its problems fail it. */
export function chooseExitCode(fails: boolean, failures: readonly CheckFailure[] = []): ExitCode {
  const codes = new Set<ExitCode>(failures.map(({ exitCode }) => exitCode));
  if (fails) codes.add(EXIT_CODE.problems);
  return FAILURE_CODES.find((code) => codes.has(code)) ?? EXIT_CODE.clean;
}
