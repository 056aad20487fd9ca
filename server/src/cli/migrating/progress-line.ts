/** What a progress line needs of a terminal. */
export interface ProgressOutput {
  /** Writes to the stream that people are watching. */
  readonly write: (text: string) => void;
  /** Milliseconds since any moment. */
  readonly now: () => number;
}

/** Often enough to be alive, and seldom enough to cost nothing. */
const INTERVAL = 100;
/** Back to the line's start, and everything behind it away. */
const ERASE = '\r\u001B[K';

/** A line on a terminal that tells how far a run is, and is gone when the run is over. */
export class ProgressLine {
  readonly #output: ProgressOutput;
  #shownAt = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(output: ProgressOutput) {
    this.#output = output;
  }

  /** Tells that `done` of `total` files have been looked at. */
  show(done: number, total: number): void {
    const now = this.#output.now();
    if (now - this.#shownAt < INTERVAL) return;
    this.#shownAt = now;
    this.#isShown = true;
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    this.#output.write(`${ERASE}Migrating: ${done} of ${total} files (${percent} %)`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#output.write(ERASE);
    this.#isShown = false;
  }
}
