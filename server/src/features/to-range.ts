import type { Span } from '../base/span.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { LocatedRange } from './located-range.ts';

/** A span of a text in lines and columns. */
export function toRange(text: LocatedText, { start, end }: Span): LocatedRange {
  const lines = text.lines();
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
