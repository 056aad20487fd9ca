import process from 'node:process';

/** The option of V8 by whose value the young generation grows each time, and what that is otherwise. */
const OPTION = '--semi-space-growth-factor';
const USUAL = 2;

/**
 * The part of memory in which V8 makes new objects. While many files are read, nearly all of these live no longer than their
 * file; left alone, V8 makes room for ever more of them all the same, thirty megabytes in the end, and is no faster for it.
 */
export class YoungGeneration {
  #isKept = false;

  /** Keeps it as small as it is, until `release`. */
  keep(): void {
    if (this.#isKept) return;
    this.#isKept = true;
    this.#grow(1);
  }

  /** Lets it grow again. What was compiled beforehand is taken by a V8 with its usual options only. */
  release(): void {
    if (this.#isKept) this.#grow(USUAL);
    this.#isKept = false;
  }

  #grow(factor: number): void {
    // Loaded when it is needed: for a few files it costs more than it spares.
    process.getBuiltinModule('node:v8').setFlagsFromString(`${OPTION}=${factor}`);
  }
}
