import type { Span } from '../../base/span.ts';
import { type Chunk, newChunk } from './chunk.ts';
import type { CommentChange, EditTree } from './edit-tree.ts';

/**
 * Puts `text` in the place of the comment that starts at `start` in the original text; without a text the comment goes,
 * and with it the line when nothing else is on it. False when no comment starts there.
 */
export function replaceComment(tree: EditTree, start: number, text: string): boolean {
  const { located, changedComments } = tree;
  const comment = located.scan().comments.find((span) => span.start === start);
  if (comment === undefined) return false;
  const span = text === '' ? withBlanks(located.text, comment) : comment;
  changedComments.push({ span, newText: text });
  changedComments.sort((a, b) => a.span.start - b.span.start);
  return true;
}

/** The comment with its line, or with the blanks that only set it apart from what stands beside it. */
function withBlanks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (isBlank(text[from - 1])) from--;
  while (isBlank(text[to])) to++;
  const startsLine = from === 0 || isBreak(text[from - 1]);
  const endsLine = to === text.length || isBreak(text[to]);
  if (startsLine && endsLine) {
    if (text[to] === '\r' && text[to + 1] === '\n') return { start: from, end: to + 2 };
    return { start: from, end: Math.min(to + 1, text.length) };
  }
  return endsLine ? { start: from, end } : { start, end: to };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** A chunk of the document that is in its place, with the changed comments in it as new text. */
export function replaceInChunk(chunk: Chunk, changes: readonly CommentChange[]): Chunk[] {
  const parts: Chunk[] = [];
  let { start } = chunk;
  for (const { span, newText } of changes) {
    if (span.start >= chunk.end || span.end <= start) continue;
    parts.push({ ...chunk, start, end: Math.max(start, span.start) });
    if (span.start >= start) parts.push(newChunk(newText));
    start = Math.min(chunk.end, span.end);
  }
  parts.push({ ...chunk, start });
  return parts;
}
