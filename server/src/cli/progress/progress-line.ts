import { performance } from 'node:perf_hooks';
import type { Terminal } from '../terminal.ts';

/** What a progress line needs of a terminal. */
export interface ProgressOutput {
  /** Writes to the stream that people are watching. */
  readonly write: (text: string) => void;
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** How many characters fit on a line there, as far as it is known. */
  readonly columns: () => number | undefined;
}

/** Often enough to be alive, and seldom enough to cost nothing; in milliseconds. */
const INTERVAL = 100;
/** Back to the line's start, and everything behind it away. */
const ERASE = '\r\u001B[K';

/** A line on a terminal that tells how far a run is, and is gone when the run is over. */
export class ProgressLine {
  readonly #output: ProgressOutput;
  #nextAt: number;
  #isShown = false;

  /** Nothing is shown before `patience` milliseconds are over: who waits less needs no progress. */
  constructor(output: ProgressOutput, patience = 0) {
    this.#output = output;
    this.#nextAt = output.now() + patience;
  }

  /** Tells what is being done, as in `Checking`, and that `done` of `total` files are behind us. */
  show(what: string, done: number, total: number): void {
    const now = this.#output.now();
    if (now < this.#nextAt) return;
    this.#nextAt = now + INTERVAL;
    this.#isShown = true;
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    const words = `${what}: ${done} of ${total} files (${percent} %)`;
    // A line that is full wraps, and what has wrapped is not erased.
    // Terminals that do not know their width say 0.
    const columns = this.#output.columns() || Number.POSITIVE_INFINITY;
    this.#output.write(`${ERASE}${words.slice(0, columns - 1)}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#output.write(ERASE);
    this.#isShown = false;
  }
}

/**
 * A progress line where people are watching: on a terminal that can erase a line, and not in CI, where every state of it
 * would stay in the log.
 */
export function openProgressLine(
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
  patience?: number,
): ProgressLine | undefined {
  const isLog = env.TERM === 'dumb' || (env.CI !== undefined && !['', '0', 'false'].includes(env.CI));
  if (isLog || !terminal.isErrorTerminal()) return undefined;
  const { writeError, errorColumns } = terminal;
  return new ProgressLine(
    { write: writeError, now: () => performance.now(), columns: errorColumns },
    patience,
  );
}
