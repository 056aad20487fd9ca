import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

/** One contestant of a comparison: run once per round, answers milliseconds. */
export interface Contestant {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

/** The median time of a contestant in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly median: number;
}

/**
 * Runs contestants in turn (A B A B ...), so that a change of the machine's mood hits all alike; the first round
 * warms up and is thrown away.
 */
export async function measureInterleaved(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Timing[]> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { run }] of contestants.entries()) {
      const time = await run();
      if (round > 0) times[index]?.push(time);
    }
  }
  return contestants.map(({ name }, index) => ({ name, median: median(times[index] ?? []) }));
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The value below which the share `part` (0 to 1) of the numbers lies. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Milliseconds that one run of a program takes, from spawn to exit; its output goes nowhere. */
export function timeProcess(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { error, signal } = spawnSync(command, args, { cwd, stdio: 'ignore', env: quietEnvironment() });
  if (error !== undefined) throw error;
  if (signal !== null) throw new Error(`${command} was killed by ${signal}`);
  return performance.now() - start;
}

/** Milliseconds that one run of a Node script takes. */
export function timeNode(args: readonly string[], cwd: string): number {
  return timeProcess(execPath, args, cwd);
}

/** The MiB that a Node script holds at most: the median of some runs. Its output goes nowhere. */
export function measurePeak(args: readonly string[], cwd: string, runs: number): number {
  const hook = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bench/programs/tell-peak.cjs');
  const peaks = Array.from({ length: runs }, () => {
    const { stderr } = spawnSync(execPath, ['--require', hook, ...args], {
      cwd,
      env: quietEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
  });
  return median(peaks);
}

/** The environment for all contestants: Node 20 parses NODE_EXTRA_CA_CERTS at every start, which would count as our time and everybody else's. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...rest } = env;
  return rest;
}
