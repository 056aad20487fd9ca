/** Reveals something: says whether it is shown now, or `undefined` when it is nowhere in the tree. */
export type Reveal<T> = (wanted: T) => Promise<boolean | undefined>;

/** How often something is tried again when the tree changed while it was revealed. */
const ATTEMPTS = 5;

/** How long to wait before that, in milliseconds; longer every time. */
const PAUSE = 100;

/**
 * Reveals one thing at a time, and always ends with the one that was wanted last: reveals overtake each other otherwise,
 * and what is revealed while the tree is shown anew gets lost.
 */
export class LatestReveal<T> {
  readonly #reveal: Reveal<T>;
  #wanted: { readonly what: T } | undefined;
  #isRunning = false;

  constructor(reveal: Reveal<T>) {
    this.#reveal = reveal;
  }

  /** Reveals this instead of whatever was wanted before. Never throws. */
  want(what: T): void {
    this.#wanted = { what };
    if (!this.#isRunning) void this.#run();
  }

  /** Reveals nothing more. */
  forget(): void {
    this.#wanted = undefined;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let wanted = this.#wanted; wanted !== undefined; wanted = this.#wanted) {
      await this.#revealOne(wanted);
      if (this.#wanted === wanted) this.#wanted = undefined;
    }
    this.#isRunning = false;
  }

  /** Tries until it is shown, it is known to be nowhere, or something else is wanted. */
  async #revealOne(wanted: { readonly what: T }): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      // Without a server, or when the tree has changed meanwhile, the editor refuses.
      const isShown = await this.#reveal(wanted.what).catch(() => false);
      if (isShown !== false || this.#wanted !== wanted) return;
      await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE));
      if (this.#wanted !== wanted) return;
    }
  }
}
