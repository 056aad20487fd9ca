/** Changes that pile up until someone comes for them, who waits when there are none. */
export class ChangeWait {
  #uris = new Set<string>();
  #isOver = false;
  #wake: (() => void) | undefined;

  /** Adds changes. */
  add(uris: Iterable<string>): void {
    for (const uri of uris) this.#uris.add(uri);
    this.#wake?.();
  }

  /** Ends the waiting, now and for ever. */
  end(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  /** True after `end`. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Takes what has piled up; waits for the first change when nothing has. Empty only after `end`. */
  async take(): Promise<ReadonlySet<string>> {
    while (this.#uris.size === 0 && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const uris = this.#uris;
    this.#uris = new Set();
    return uris;
  }
}
