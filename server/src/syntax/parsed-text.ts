import type { JsonValue } from '../base/json-value.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** What a text says as JSON, and what is wrong with it. */
export interface ParsedText {
  /**
   * The value as the game reads it: of several members with one key the last wins. When the text is broken, what
   * could still be understood; undefined when nothing could, or the text is nested deeper than `MAX_DEPTH`.
   * A number too large for the machine is `Infinity` here.
   */
  readonly value: JsonValue | undefined;
  /** What is wrong, in text order; no more than `MAX_SYNTAX_PROBLEMS`. */
  readonly problems: readonly SyntaxProblem[];
  /** How many further problems are not in `problems`. */
  readonly leftOut: number;
  /** No problem at all. */
  readonly clean: boolean;
  /** The value is all that the text says; false when parts of a broken text had to be dropped. */
  readonly complete: boolean;
}

/** How a text may be written. */
export interface ParseOptions {
  /** Comments and trailing commas are allowed, as in `.jsonc` files. */
  readonly comments: boolean;
  /** Stands in for `countKeys`, for callers who go over the value anyway; its answer must be the same. */
  readonly countKeys?: (value: JsonValue) => number | undefined;
}

const NONE: readonly SyntaxProblem[] = [];

/** A text that says `value`, and with which nothing is wrong. */
export function readCleanly(value: JsonValue): ParsedText {
  return { value, problems: NONE, leftOut: 0, clean: true, complete: true };
}
