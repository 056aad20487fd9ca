import type { TextStyle } from '../text-style.ts';
import { type Chunk, newChunk, sliceChunks, textOfChunks } from './chunk.ts';
import type { Container, Item } from './edit-tree.ts';
import { indentationAt, lineIndentation, type Step } from './find-place.ts';
import { findLastEmptyLine, findLineBreak, hasLineBreak } from './line-breaks.ts';

/** What stands around a new item, and the indentation of its line. */
export interface ItemLayout {
  /** Comments that belong to the item before, so that its comma has to come behind them. */
  readonly settled?: readonly Chunk[];
  /** Between the comma or bracket before and the new item. */
  readonly before: readonly Chunk[];
  /** Between the new item's comma and what follows: the next item, or the closing bracket. */
  readonly behind: readonly Chunk[];
  readonly indentation: string;
  /** The new item begins a line. */
  readonly broken: boolean;
  /** The container was empty, and its closing bracket now begins a line. */
  readonly opened: boolean;
}

/**
 * Where a new item at `index` goes among the blanks and comments that are there, laid out as its neighbours. Comments
 * on the line of the item before stay with that item, those above an item stay with it, those at the end stay there.
 */
export function layOutItem(
  container: Container,
  trail: readonly Step[],
  index: number,
  style: TextStyle,
): ItemLayout {
  const next = container.items[index];
  if (next !== undefined) return layOutBefore(container, index, next, trail, style);
  const { tail } = container;
  const text = textOfChunks(tail);
  const outer = indentationAt(trail);
  const indentation = itemIndentation(container.items, outer + style.indent);
  const isEmpty = container.items.length === 0;
  // In an empty container, comments are its heading; behind items, only those on the last item's line are that item's.
  const cut = isEmpty ? -1 : findLineBreak(text);
  const [head, rest] = splitChunks(tail, cut < 0 ? text.trimEnd().length : cut);
  if (isBroken(container, trail, text)) {
    const closing = isEmpty && !hasLineBreak(textOfChunks(rest)) ? [newChunk(style.eol + outer)] : rest;
    return {
      before: [...head, newChunk(style.eol + indentation)],
      behind: closing,
      indentation,
      broken: true,
      opened: isEmpty,
    };
  }
  const inline = { indentation: outer, broken: false, opened: false };
  const gap = newChunk(inlineGap(container.items) ?? style.gap);
  if (!isEmpty) return { ...inline, settled: head, before: [gap], behind: rest };
  const padding = newChunk(container.type === 'object' ? style.padding : '');
  return { ...inline, before: head.length > 0 ? [...head, gap] : [padding], behind: [padding] };
}

/** Lays out an item that comes to stand before `next`, the item at `index` as yet. */
function layOutBefore(
  container: Container,
  index: number,
  next: Item,
  trail: readonly Step[],
  style: TextStyle,
): ItemLayout {
  const text = textOfChunks(next.before);
  const first = findLineBreak(text);
  if (first >= 0) {
    const indentation = lineIndentation(text);
    // What an empty line parts from the first item is the heading of the whole container.
    const [head, rest] = splitChunks(
      next.before,
      index === 0 ? Math.max(first, findLastEmptyLine(text)) : first,
    );
    return {
      before: [...head, newChunk(style.eol + indentation)],
      behind: rest,
      indentation,
      broken: true,
      opened: false,
    };
  }
  const indentation = indentationAt(trail);
  const [blanks, comments] = splitChunks(next.before, text.length - text.trimStart().length);
  const gap = newChunk(inlineGap(container.items) ?? style.gap);
  if (index === 0)
    return { before: blanks, behind: [gap, ...comments], indentation, broken: false, opened: false };
  return { before: copyChunks(blanks), behind: next.before, indentation, broken: false, opened: false };
}

/** Says whether new items begin lines: as the last item, or by the closing bracket; an empty one goes by what it stands in. */
function isBroken(container: Container, trail: readonly Step[], tail: string): boolean {
  if (hasLineBreak(tail)) return true;
  const item = container.items.at(-1) ?? trail.at(-1)?.item;
  return item === undefined || hasLineBreak(textOfChunks(item.before));
}

/** The indentation of the last item that begins a line. */
function itemIndentation(items: readonly Item[], usual: string): string {
  const last = items.findLast((item) => hasLineBreak(textOfChunks(item.before)));
  return last === undefined ? usual : lineIndentation(textOfChunks(last.before));
}

/** The blanks between a comma and the next item on the same line, as the last item shows them. */
function inlineGap(items: readonly Item[]): string | undefined {
  if (items.length < 2) return undefined;
  const before = textOfChunks(items.at(-1)?.before ?? []);
  return before.trim() === '' && !hasLineBreak(before) ? before : undefined;
}

function splitChunks(chunks: readonly Chunk[], at: number): [Chunk[], Chunk[]] {
  return [sliceChunks(chunks, 0, at), sliceChunks(chunks, at)];
}

/** The same text as new text, for what stands there a second time. */
function copyChunks(chunks: readonly Chunk[]): Chunk[] {
  return [newChunk(textOfChunks(chunks))];
}
