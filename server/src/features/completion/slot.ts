import type { JsonPath } from '../../base/json-pointer.ts';
import type { Span } from '../../base/span.ts';

/** A string, number, boolean or null as it is written in a file. */
export type Scalar = string | number | boolean | null;

/** A member of an object that the cursor stands in, or in whose neighbourhood it does. */
export interface WrittenMember {
  readonly key: string;
  /** Where its key begins. */
  readonly start: number;
  /** Undefined when it is missing, an object or a list. */
  readonly value: Scalar | undefined;
}

/** What is written in an object or list around the cursor, before and behind it. */
export interface WrittenContainer {
  readonly kind: 'object' | 'array';
  /** Of an object; the member under the cursor too. */
  readonly members: readonly WrittenMember[];
  /** The plain values of a list; the one under the cursor is not among them. */
  readonly items: readonly Scalar[];
}

/** A place at which a key or a value can be written, and what it takes to write it there. */
export interface Slot {
  readonly part: 'key' | 'value';
  /** For a key the way to its object; for a value the way to it. */
  readonly path: JsonPath;
  /** What the new text takes the place of: the key or value under the cursor with its quotes, or nothing. */
  readonly replaced: Span;
  /** Whether that begins with a quote. */
  readonly quoted: boolean;
  /** What is written of it before the cursor, without the quote. */
  readonly typed: string;
  /** Where a comma is missing before it. */
  readonly commaAt: number | undefined;
  /** Where a colon is missing before it. */
  readonly colonAt: number | undefined;
  /** For a key: its colon is there, so that its value is none of our business. */
  readonly hasColon: boolean;
  /** Something follows for which a comma is missing. */
  readonly needsComma: boolean;
  /** What is around it, outermost first. */
  readonly containers: readonly WrittenContainer[];
}
