import type { JsonValue } from '../base/json-value.ts';
import type { EntityRow } from '../query/entity-row.ts';
import type { Answer, RowExpression } from '../query/row-expression.ts';

/** What an expectation is judged with. */
export interface ExpectationContext {
  /** What is expected, as it is written. */
  readonly expected: JsonValue;
  /** Those who are selected. */
  readonly rows: readonly EntityRow[];
  /** What people call one, and several of them. */
  readonly nouns: readonly [one: string, many: string];
  /** Reads an expression. Throws `ExpressionError` when it is none, or names what no world has. */
  readonly read: (text: string) => AskedExpression;
  /** The recorded snapshot of the test; undefined when there is none. */
  readonly recorded: JsonValue | undefined;
}

/** An expression that can be put to rows. */
export interface AskedExpression {
  readonly expressions: readonly RowExpression[];
  /** What the one expression comes to. */
  readonly ask: (row: EntityRow) => Answer;
  /** The same for each of several. */
  readonly askAll: (row: EntityRow) => readonly Answer[];
  /** Whether it is true; throws `ExpressionError` when it is neither true nor false. */
  readonly holds: (row: EntityRow) => boolean;
}

/** What became of an expectation. */
export interface ExpectationOutcome {
  /** Why it does not hold, in words; undefined when it does. */
  readonly failure?: string;
  /** Some of those by whom it fails. */
  readonly culprits?: readonly EntityRow[];
  /** What a snapshot would record now. */
  readonly snapshot?: JsonValue;
}

/** Judges one expectation. Throws `ExpressionError` when it cannot be judged. */
export type Expectation = (context: ExpectationContext) => ExpectationOutcome;
