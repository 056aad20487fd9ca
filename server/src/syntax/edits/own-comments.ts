import { type Chunk, newChunk, sliceChunks, textOfChunks } from './chunk.ts';
import type { ItemLayout } from './lay-out-item.ts';
import { alignLines, findLineBreak, hasLineComment } from './line-breaks.ts';

/** The comments that an item brings along. */
export interface OwnComments {
  /** Comments above it, or before it on its line; may be empty. */
  readonly leading: string;
  /** A line break parts the leading comments from the item. */
  readonly ownLine: boolean;
  /** Comments behind it on its line; may be empty. */
  readonly trailing: string;
}

/** What stands before an item, between its value and its comma, and behind the comma. */
export interface ItemSurroundings {
  readonly before: readonly Chunk[];
  readonly after: readonly Chunk[];
  readonly behind: readonly Chunk[];
}

/**
 * Puts the comments of an item where it goes. `lines` holds the line break and indentation for the item, and for what
 * follows it should a comment have to end a line.
 */
export function placeComments(
  layout: ItemLayout,
  comments: OwnComments,
  hasComma: boolean,
  lines: { readonly own: string; readonly next: string },
): ItemSurroundings {
  const before = placeLeading(layout, comments, lines.own);
  const { trailing } = comments;
  if (trailing === '') return { before, after: [], behind: layout.behind };
  const placed = newChunk(` ${alignLines(trailing, lines.own)}`);
  if (!hasLineComment(trailing) && hasComma) return { before, after: [placed], behind: layout.behind };
  const behind = textOfChunks(layout.behind);
  if (!hasLineComment(trailing)) return { before, after: [], behind: [placed, ...layout.behind] };
  // Blanks before the end of the line would become a part of the comment.
  const lineBreak = behind.search(/(?<=^[ \t]*)[\r\n]/);
  const rest =
    lineBreak < 0 ? [newChunk(lines.next + behind.trimStart())] : sliceChunks(layout.behind, lineBreak);
  return { before, after: [], behind: [placed, ...rest] };
}

function placeLeading(layout: ItemLayout, { leading, ownLine }: OwnComments, line: string): readonly Chunk[] {
  if (leading === '') return layout.before;
  const text = alignLines(leading, line) + (ownLine ? line : ' ');
  if (layout.broken || (!ownLine && findLineBreak(leading) < 0)) return [...layout.before, newChunk(text)];
  const visible = textOfChunks(layout.before).trimEnd().length;
  return [...sliceChunks(layout.before, 0, visible), newChunk(line + text)];
}
