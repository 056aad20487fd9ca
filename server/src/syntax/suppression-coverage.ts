import type { Span } from '../base/span.ts';
import { TextLines } from '../base/text-lines.ts';
import type { SuppressionComment, SuppressionNote } from './suppression-comment.ts';

/**
 * Finds out what each comment reaches. `strict` is the text without its comments, `notes` are in text order.
 *
 * - `line`: the lines on which the comment itself stands; `next-line`: the next line that holds JSON.
 * - `ignore`: right before a member or value on its line, that alone; else behind something, its line; else the next line.
 * - `start`: all up to the `end` that belongs to it, else to the end of the text. `file`: everything.
 */
export function findCoverage(
  strict: string,
  text: string,
  notes: readonly SuppressionNote[],
): readonly SuppressionComment[] {
  const lines = new LineSpans(text);
  const before = findTokensBefore(strict, notes);
  const after = findTokensAfter(strict, notes);
  const blocks = findBlocks(text, notes);
  return notes.map((note, i) => {
    const place = { strict, lines, before: before[i] ?? -1, after: after[i] ?? text.length };
    return { ...note, covers: blocks.get(note) ?? coverOne(note, place) };
  });
}

/** Where a comment stands: the offsets of the last token before and of the first one behind it. */
interface CommentPlace {
  readonly strict: string;
  readonly lines: LineSpans;
  /** -1 when there is none. */
  readonly before: number;
  /** The text's length when there is none. */
  readonly after: number;
}

function coverOne({ form, span }: SuppressionNote, place: CommentPlace): Span {
  const { strict, lines, before, after } = place;
  const own = { start: lines.around(span.start).start, end: lines.around(span.end).end };
  const next = after < strict.length ? lines.around(after) : NOTHING;
  switch (form) {
    case 'file':
      return { start: 0, end: Number.POSITIVE_INFINITY };
    case 'line':
      return own;
    case 'next-line':
      return after < own.end ? lines.around(findToken(strict, own.end)) : next;
    case 'ignore':
      if (after < own.end && !/[,:}\]]/.test(strict.charAt(after))) return coverToken(strict, after);
      return before >= own.start || after < own.end ? own : next;
    default:
      return NOTHING;
  }
}

/** The value at `offset`, or the member whose key stands there: where they start, but nothing that is in them. */
function coverToken(strict: string, offset: number): Span {
  const key = /"(?:[^"\\\r\n]|\\.)*"\s*:\s*/y;
  key.lastIndex = offset;
  return { start: offset, end: offset + (key.exec(strict)?.[0].length ?? 0) + 1 };
}

/** The stretches between comments that start and end a block; of several open ones the latest with the same codes ends. */
function findBlocks(text: string, notes: readonly SuppressionNote[]): Map<SuppressionNote, Span> {
  const blocks = new Map<SuppressionNote, Span>();
  const open: SuppressionNote[] = [];
  for (const note of notes) {
    if (note.form === 'start') {
      open.push(note);
      blocks.set(note, { start: note.span.end, end: text.length });
    }
    if (note.form !== 'end') continue;
    const index = open.findLastIndex(
      (start) => note.codes.length === 0 || listCodes(start) === listCodes(note),
    );
    const [start] = index < 0 ? [] : open.splice(index, 1);
    if (start === undefined) continue;
    blocks.set(start, { start: start.span.end, end: note.span.start });
    blocks.set(note, { start: start.span.end, end: note.span.start });
  }
  return blocks;
}

function listCodes({ codes }: SuppressionNote): string {
  return codes
    .map(({ text }) => text)
    .sort()
    .join();
}

/** For each comment the offset of the last visible character before it that is in no comment, or -1. One pass. */
function findTokensBefore(strict: string, notes: readonly SuppressionNote[]): number[] {
  const found: number[] = [];
  let known = -1;
  let seen = 0;
  for (const { span } of notes) {
    for (let i = span.start - 1; i >= seen; i--) {
      if (!isVisible(strict, i)) continue;
      known = i;
      break;
    }
    seen = span.end;
    found.push(known);
  }
  return found;
}

/** For each comment the offset of the first visible character behind it that is in no comment, or the text's length. */
function findTokensAfter(strict: string, notes: readonly SuppressionNote[]): number[] {
  const found: number[] = [];
  let known = strict.length;
  let seen = strict.length;
  for (const { span } of notes.toReversed()) {
    for (let i = span.end; i < seen; i++) {
      if (!isVisible(strict, i)) continue;
      known = i;
      break;
    }
    seen = span.start;
    found.push(known);
  }
  return found.reverse();
}

function findToken(strict: string, from: number): number {
  let index = from;
  while (index < strict.length && !isVisible(strict, index)) index++;
  return index;
}

function isVisible(strict: string, index: number): boolean {
  return strict.charCodeAt(index) > 0x20;
}

/** The lines of a text as spans, without their breaks. */
class LineSpans {
  readonly #lines: TextLines;

  constructor(text: string) {
    this.#lines = new TextLines(text);
  }

  /** The line on which `offset` lies. */
  around(offset: number): Span {
    const { line } = this.#lines.positionAt(offset);
    return {
      start: this.#lines.offsetAt({ line, character: 0 }),
      end: this.#lines.offsetAt({ line, character: Number.POSITIVE_INFINITY }),
    };
  }
}

const NOTHING: Span = { start: 0, end: 0 };
