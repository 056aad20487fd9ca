/** Runs jobs one after the other, so that none sees the disk through the eyes of an older one. */
export class SerialQueue {
  readonly #onError: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  /** `onError` hears of jobs that failed; the others run all the same. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Runs `job` after all jobs before it. The answer resolves when it is done, or has failed. */
  add(job: () => Promise<void> | void): Promise<void> {
    this.#last = this.#last.then(job).catch(this.#onError);
    return this.#last;
  }
}
