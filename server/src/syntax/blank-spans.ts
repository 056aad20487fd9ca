import type { Span } from '../base/span.ts';

/**
 * `text` with every character of `spans` replaced by a space, except line breaks.
 * So nothing that is left changes its offset or its line. Spans may come in any order but must not overlap.
 */
export function blankSpans(text: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end } of sorted) {
    pieces.push(text.slice(position, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    position = end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}
