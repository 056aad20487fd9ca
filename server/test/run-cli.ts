import { spawnSync } from 'node:child_process';
import type { UsedBundle } from './use-cli.ts';

/** How long a command may take before it counts as hanging, in milliseconds. */
const PATIENCE = 15_000;

/** What a command left behind. `exitCode` is null when it hung and was ended. */
export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with which settings a command runs. */
export interface CliSurroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What comes in over standard input. */
  readonly input?: string | Uint8Array;
}

/** Runs the command line as a process of its own, with no settings from outside. */
export function runCli(bundle: UsedBundle, args: readonly string[], surroundings: CliSurroundings): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle.path, ...args], {
    cwd: surroundings.cwd,
    env: { PATH: process.env.PATH, ...surroundings.env },
    input: surroundings.input ?? '',
    encoding: 'utf8',
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    maxBuffer: 100_000_000,
  });
  return { exitCode: status, stdout, stderr };
}
