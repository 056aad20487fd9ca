import type { LineColumn } from '../base/text-lines.ts';
import type { LocatedRange } from './located-range.ts';

/** Says whether two ranges overlap or meet at an end. */
export function rangesTouch(a: LocatedRange, b: LocatedRange): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: LineColumn, b: LineColumn): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
