import type { WorldPlaceResult } from './protocol.ts';

/** Where something stands in a file. */
type Range = WorldPlaceResult['range'];

/** One file of balance tests, in the answer to `statLens/listStatTests`; no two tests have the same name. */
export interface StatTestFile {
  readonly uri: string;
  readonly tests: readonly { readonly name: string; readonly range: Range }[];
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
    readonly range: Range;
    /** The test could not be run, as opposed to: something else than it expects is so. */
    readonly isInvalid: boolean;
    /** Some of those by whom it fails. */
    readonly related: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
  }[];
}
