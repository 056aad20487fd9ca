import { type Chunk, sliceChunks, textOfChunks } from './chunk.ts';

/**
 * Joins the blanks and comments left and right of something that was removed, so that no gap shows: a line that has
 * become empty goes, and of the blanks that meet, one side. Comments stay. `last` says that a closing bracket follows.
 */
export function joinBlanks(left: readonly Chunk[], right: readonly Chunk[], last: boolean): Chunk[] {
  const before = textOfChunks(left);
  const after = textOfChunks(right);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const visibleEnd = before.length - trailingBlanks(before);
  const startsLine = lineStart > 0 && visibleEnd <= lineStart;
  const blanks = leadingBlanks(after);
  const lineBreak = /^(\r\n|\n|\r)/.exec(after.slice(blanks))?.[0].length ?? 0;
  if (startsLine && lineBreak > 0) {
    return [...sliceChunks(left, 0, lineStart), ...sliceChunks(right, blanks + lineBreak)];
  }
  if (!startsLine && (lineBreak > 0 || last)) return [...sliceChunks(left, 0, visibleEnd), ...right];
  const leftSuffices = before === '' || startsLine || visibleEnd < before.length;
  return [...left, ...(leftSuffices ? sliceChunks(right, blanks) : right)];
}

/** How many spaces and tabs `text` starts with. */
function leadingBlanks(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}

/** How many spaces and tabs `text` ends with. */
function trailingBlanks(text: string): number {
  let start = text.length;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return text.length - start;
}
