import type { LineColumn } from '../base/text-lines.ts';

/** A stretch of text in lines and columns: zero-based, UTF-16, end exclusive; the same as an LSP range. */
export interface LocatedRange {
  readonly start: LineColumn;
  readonly end: LineColumn;
}
