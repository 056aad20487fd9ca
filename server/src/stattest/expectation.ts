import type { JsonObject, JsonValue } from '../base/json-value.ts';
import type { EntityRow } from '../query/entity-row.ts';
import type { NamedThing } from '../query/named-things.ts';
import type { Answer } from '../query/row-expression.ts';

/** What an expectation is judged with. */
export interface ExpectationContext {
  /** What is expected, as it is written. */
  readonly expected: JsonValue;
  /** Those who are selected. */
  readonly rows: readonly EntityRow[];
  /** What people call one, and several of them. */
  readonly nouns: readonly [one: string, many: string];
  /** Reads one expression. Throws `ExpressionError` when it is none or several, or names what no world has. */
  readonly read: (text: string) => AskedExpression;
  /** Reads expressions with commas between them. Throws `ExpressionError` likewise. */
  readonly readAll: (text: string) => AskedExpressions;
  /** How a file is called in what is recorded, wherever the tests are run. */
  readonly placeOf: (uri: string) => string;
  /** The recorded snapshot of the test, or why there is none. */
  readonly recorded: JsonObject | string;
}

/** An expression that can be put to rows. */
export interface AskedExpression {
  /** The variables and members it names. */
  readonly names: readonly NamedThing[];
  /** What it comes to. */
  readonly ask: (row: EntityRow) => Answer;
  /** Whether it is true; throws `ExpressionError` when it is neither true nor false. */
  readonly holds: (row: EntityRow) => boolean;
}

/** Several expressions that can be put to rows. */
export interface AskedExpressions {
  /** As they are written. */
  readonly texts: readonly string[];
  /** What each of them comes to. */
  readonly ask: (row: EntityRow) => readonly Answer[];
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
