/** How many numbers share a piece of memory. */
const PIECE = 4096;

/**
 * Memory for the numbers of many rows, which are made once and never change: one list for each would be ten thousand things more to
 * be kept in order while memory is cleared. A piece is free again when the last row in it is gone.
 */
export class NumberPool {
  #numbers = new Float64Array(PIECE);
  #used = 0;

  /** Sets room for `count` numbers aside; answers where it starts in `numbers`, as they are then. */
  take(count: number): number {
    if (this.#used + count > this.#numbers.length) {
      this.#numbers = new Float64Array(Math.max(PIECE, count));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += count;
    return start;
  }

  /** The piece of memory in which room was set aside last. */
  get numbers(): Float64Array {
    return this.#numbers;
  }
}
