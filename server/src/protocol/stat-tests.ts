import type { TextRange } from './text-range.ts';

/** One file of balance tests, in the answer to `statLens/listStatTests`; no two tests have the same name. */
export interface StatTestFile {
  readonly uri: string;
  readonly tests: readonly { readonly name: string; readonly range: TextRange }[];
}

/** Asks to run the tests of one file. */
export interface RunStatTestsParams {
  readonly uri: string;
}

/** What became of one test, in the answer to `statLens/runStatTests`; without messages it passed. */
export interface StatTestOutcome {
  readonly name: string;
  readonly messages: readonly {
    readonly text: string;
    readonly range: TextRange;
    /** The test could not be run, as opposed to: something else than it expects is so. */
    readonly isInvalid: boolean;
    /** Some of those by whom it fails. */
    readonly related: readonly {
      readonly uri: string;
      readonly range: TextRange;
      readonly message: string;
    }[];
  }[];
}
