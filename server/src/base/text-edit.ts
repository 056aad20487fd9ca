import type { Span } from './span.ts';

/** Replaces the text of `span` by `newText`. An empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Applies edits that all refer to the original text, in any order.
 * Edits at one place keep the order they were given in.
 *
 * @throws RangeError when two edits overlap or one lies outside the text, so no text is ever half changed.
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let position = 0;
  for (const { edit } of sorted) {
    const { start, end } = edit.span;
    if (start < position || end < start || end > text.length) {
      throw new RangeError(`Edit ${start}-${end} overlaps another edit or lies outside the text`);
    }
    result += text.slice(position, start) + edit.newText;
    position = end;
  }
  return result + text.slice(position);
}
