import { nextTurn } from './next-turn.ts';

/** Under a flood of messages the action must run now and then all the same. */
const MOST_TURNS = 50;

/**
 * Runs one action for any number of requests that arrive together: as soon as two turns of the event loop passed
 * without another request. Messages that are already here are handled first, and nothing waits for a clock.
 */
export class QuietTurn {
  readonly #action: () => void;
  #requests = 0;
  #waiting = false;

  /** `action` must not throw. */
  constructor(action: () => void) {
    this.#action = action;
  }

  /** Asks for the action to be run soon. */
  request(): void {
    this.#requests++;
    if (!this.#waiting) void this.#run();
  }

  async #run(): Promise<void> {
    this.#waiting = true;
    let seen: number;
    let turns = 0;
    do {
      seen = this.#requests;
      await nextTurn();
      await nextTurn();
      turns += 2;
    } while (seen !== this.#requests && turns < MOST_TURNS);
    this.#waiting = false;
    this.#action();
  }
}
