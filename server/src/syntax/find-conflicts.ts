import type { Span } from '../base/span.ts';

/** A place where two versions of a file were merged and nobody has decided between them yet. */
export interface Conflict {
  /** The line that opens it, without its line break. */
  readonly mark: Span;
  /** What is not of the first version: the marks, and all from the second mark to the last. */
  readonly rest: readonly Span[];
}

/** Lines that git writes into a file: no line of well-formed JSON begins so. */
const MARK = /^(<{7}|\|{7}|={7}|>{7})(?![<|=>])[^\r\n]*/gm;

/** The merge conflicts in a text, in order; what only looks like a part of one does not count. */
export function findConflicts(text: string): readonly Conflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: Conflict[] = [];
  let mark: Span | undefined;
  let second: number | undefined;
  for (const { 0: line, index } of text.matchAll(MARK)) {
    const span = { start: index, end: index + line.length };
    if (line.startsWith('<')) {
      mark = span;
      second = undefined;
    } else if (!line.startsWith('>')) {
      second ??= index;
    } else {
      if (mark !== undefined && second !== undefined) {
        conflicts.push({ mark, rest: [mark, { start: second, end: span.end }] });
      }
      mark = undefined;
    }
  }
  return conflicts;
}
