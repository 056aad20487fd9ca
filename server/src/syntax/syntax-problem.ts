import type { JsonPath } from '../base/json-pointer.ts';
import type { Span } from '../base/span.ts';

/** The codes of everything that can be wrong with a text as JSON, whatever it is about. */
export type SyntaxCode =
  | 'syntax/invalid-json'
  | 'syntax/duplicate-key'
  | 'syntax/too-deep'
  | 'syntax/imprecise-number'
  | 'syntax/lone-surrogate';

/** Something wrong with a text as JSON, at a place in the text. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  /** Never empty unless the text is: where a thing is missing, the character before. */
  readonly span: Span;
  /** The way to the value or member it is about; absent where the text cannot be understood. */
  readonly path?: JsonPath;
  /** One sentence for people, without a full stop. */
  readonly message: string;
  /** Another place in the same text that explains the problem. */
  readonly related?: { readonly span: Span; readonly message: string };
  /** What mends it, where that can be told: `text` in the place of `span`. `title` says so in the imperative. */
  readonly mend?: { readonly title: string; readonly span: Span; readonly text: string };
  /** The member at `path` stands there several times, and any of them may be the one that is meant. */
  readonly isChoice?: true;
  /** The number at `path` is a whole one that no float holds: the game fails where it computes with it. */
  readonly isTooLarge?: true;
}

/** How many problems of one text are reported; what follows them is counted only. */
export const MAX_SYNTAX_PROBLEMS = 50;
