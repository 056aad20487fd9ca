import { type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StopError } from './stop-error.ts';

/**
 * Runs a command; it ends with this process at the latest.
 * @returns its exit code, or 1 when a signal ended it.
 * @throws StopError when it cannot start.
 */
export function runForExitCode(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    const end = (): void => {
      child.kill();
    };
    process.once('exit', end);
    child.once('error', (error) => {
      reject(new StopError(`Cannot start "${command}": ${error.message}`));
    });
    child.once('close', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a command with its output on this terminal.
 * @throws StopError when it cannot start or ends with another exit code than 0.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<void> {
  const code = await runForExitCode(command, args, { stdio: 'inherit', ...options });
  if (code !== 0) throw new StopError(`"${[command, ...args].join(' ')}" failed with exit code ${code}.`);
}

/**
 * Runs a long command silently, its output in the file `logFile`, with a line on the terminal every 15 seconds.
 * @throws StopError with the end of that output when the command fails.
 */
export async function runLogged(
  what: string,
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly logFile: string },
): Promise<void> {
  mkdirSync(path.dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'w');
  const started = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  const heartbeat = setInterval(() => console.log(`  ... ${what} (${seconds()})`), 15_000);
  console.log(`  ${what}`);
  try {
    const code = await runForExitCode(command, args, { ...options, stdio: ['ignore', log, log] });
    if (code === 0) return;
    const tail = readFileSync(options.logFile, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
    throw new StopError(`${tail}\n\n${what} failed after ${seconds()}. All output: ${options.logFile}`);
  } finally {
    clearInterval(heartbeat);
    closeSync(log);
  }
}
