import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Holds back signals that end the process, till nothing is half done. */
export class SignalDelay {
  #due: NodeJS.Signals | undefined;
  readonly #note = (signal: NodeJS.Signals): void => {
    this.#due = signal;
  };

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#note);
  }

  /** Says whether a signal has come. */
  get isDue(): boolean {
    return this.#due !== undefined;
  }

  /** Lets signals through again, and the one that has come meanwhile. */
  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.#note);
    if (this.#due !== undefined) process.kill(process.pid, this.#due);
  }
}
