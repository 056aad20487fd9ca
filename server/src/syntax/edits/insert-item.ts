import { quoteJson } from '../escape-text.ts';
import type { TextStyle } from '../text-style.ts';
import { type Chunk, newChunk, sliceChunks, textOfChunks } from './chunk.ts';
import type { Container, EditTree, EditValue, Item, ItemKey } from './edit-tree.ts';
import {
  type EditPlace,
  findItem,
  indentationAt,
  lineIndentation,
  openSlot,
  type Step,
} from './find-place.ts';

/** A member that is to be added to an object. */
export interface NewMember {
  readonly name: string;
  /** The colon it brings along; without one it gets the colon that is usual there. */
  readonly colon?: readonly Chunk[];
  readonly moved: boolean;
  /** Makes its value, given the indentation of its line. */
  readonly makeValue: (indentation: string) => EditValue | undefined;
}

/**
 * Adds a member at the end of the object at `place`, laid out as what is there. All comments stay before it, a comma
 * is set right behind the member before. False, and nothing is changed, when there is no sound object, or `name` is taken.
 */
export function insertItem({ style }: EditTree, place: EditPlace, member: NewMember): boolean {
  const container = openSlot(place.slot);
  if (container?.type !== 'object' || !container.sound || findItem(container, member.name)) return false;
  const layout = layOut(container, place.trail, style);
  const value = member.makeValue(layout.indentation);
  if (value === undefined) return false;
  const last = container.items.at(-1);
  const trailing = last?.comma !== undefined;
  if (last !== undefined) last.comma ??= newChunk(',');
  const colon = member.colon ?? [newChunk(usualColon(last?.key) ?? style.colon)];
  container.items.push({
    before: layout.before,
    key: { name: member.name, written: newChunk(quoteJson(member.name)), colon },
    value,
    after: [],
    comma: trailing ? newChunk(',') : undefined,
    moved: member.moved,
  });
  container.tail = layout.tail;
  return true;
}

/** What stands before a new last item, what behind it, and the indentation of its line. */
interface Layout {
  readonly before: readonly Chunk[];
  readonly tail: readonly Chunk[];
  readonly indentation: string;
}

function layOut(container: Container, trail: readonly Step[], style: TextStyle): Layout {
  const text = textOfChunks(container.tail);
  const comments = text.trimEnd().length;
  const head = sliceChunks(container.tail, 0, comments);
  const rest = sliceChunks(container.tail, comments);
  const outer = indentationAt(trail);
  const indentation = itemIndentation(container.items, outer + style.indent);
  if (isBroken(container, trail, text)) {
    const closing =
      hasBreak(text.slice(comments)) || container.items.length > 0 ? rest : [newChunk(style.eol + outer)];
    return { before: [...head, newChunk(style.eol + indentation)], tail: closing, indentation };
  }
  const gap = container.items.length > 1 ? inlineGap(container.items) : undefined;
  const before = [...head, newChunk(gap ?? style.gap)];
  return { before, tail: container.items.length > 0 ? rest : [newChunk(style.gap)], indentation: outer };
}

/** Says whether a container's items stand on lines of their own; an empty one goes by what it stands in. */
function isBroken(container: Container, trail: readonly Step[], tail: string): boolean {
  if (hasBreak(tail)) return true;
  const item = container.items.at(-1) ?? trail.at(-1)?.item;
  return item === undefined || hasBreak(textOfChunks(item.before));
}

/** The indentation of the last item that begins a line. */
function itemIndentation(items: readonly Item[], usual: string): string {
  const last = items.findLast((item) => hasBreak(textOfChunks(item.before)));
  return last === undefined ? usual : lineIndentation(textOfChunks(last.before));
}

/** The blanks between a comma and the next item on the same line, as the last item shows them. */
function inlineGap(items: readonly Item[]): string | undefined {
  const before = textOfChunks(items.at(-1)?.before ?? []);
  return before.trim() === '' ? before : undefined;
}

/** A neighbour's colon with its blanks, when it holds nothing else. */
function usualColon(key: ItemKey | undefined): string | undefined {
  const text = key && textOfChunks(key.colon);
  return text?.trim() === ':' && !hasBreak(text) ? text : undefined;
}

function hasBreak(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}
