import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

/** A stretch of the original text, or a new text. */
type Piece = Span | string;

/**
 * Several lists of edits as one: those of the first list refer to a text of `length` UTF-16 units, those of each later
 * list to the text that the ones before it make. Each list is in text order without overlaps, and so is the answer.
 */
export function composeEdits(length: number, lists: readonly (readonly TextEdit[])[]): TextEdit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length }];
  for (const edits of lists) pieces = rearrange(pieces, edits);
  return listEdits(pieces, length);
}

function rearrange(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let position = 0;
  for (const { span, newText } of edits) {
    result.push(...cut(pieces, position, span.start));
    if (newText !== '') result.push(newText);
    position = span.end;
  }
  result.push(...cut(pieces, position, Number.POSITIVE_INFINITY));
  return result;
}

/** The pieces of the text from one offset to another. */
function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, length);
    if (start < end) {
      found.push(
        typeof piece === 'string'
          ? piece.slice(start, end)
          : { start: piece.start + start, end: piece.start + end },
      );
    }
    offset += length;
  }
  return found;
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

/** What happens between the stretches of the original text that are left. */
function listEdits(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  let newText = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      newText += piece;
      continue;
    }
    if (newText !== '' || piece.start > position) {
      edits.push({ span: { start: position, end: piece.start }, newText });
    }
    newText = '';
    position = piece.end;
  }
  return edits;
}
