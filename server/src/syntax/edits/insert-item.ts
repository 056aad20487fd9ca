import { quoteJson } from '../escape-text.ts';
import { type Chunk, newChunk, textOfChunks } from './chunk.ts';
import type { Container, EditTree, EditValue, Item, ItemKey } from './edit-tree.ts';
import { type EditPlace, findItem, indentationAt, openSlot } from './find-place.ts';
import { layOutItem } from './lay-out-item.ts';
import { hasLineBreak } from './line-breaks.ts';
import { type OwnComments, placeComments } from './own-comments.ts';

/** A member that is to be added to an object, or an element that is to be added to an array. */
export interface NewItem {
  /** The key of a member; absent for an element. */
  readonly name?: string;
  /** That name as it was written where it comes from; without one it is written anew. */
  readonly written?: Chunk | undefined;
  /** The colon it brings along; without one it gets the colon that is usual there. */
  readonly colon?: readonly Chunk[];
  /** The comments it brings along. */
  readonly comments?: OwnComments;
  /** It was in the document before. */
  readonly moved: boolean;
  /** Makes its value, given the indentation of its line. */
  readonly makeValue: (indentation: string) => EditValue | undefined;
}

const NO_COMMENTS: OwnComments = { leading: '', ownLine: false, trailing: '' };

/**
 * Adds an item to the container at `place`, at `index` or at the end, laid out as what is there: all comments stay
 * beside what they stand beside. False, and nothing is changed, when there is no sound container of the right type,
 * no such index, or the name is taken.
 */
export function insertItem(tree: EditTree, place: EditPlace, item: NewItem, index?: number): boolean {
  const container = openSlot(place.slot);
  if (container === undefined || !accepts(container, item.name)) return false;
  const at = index ?? container.items.length;
  if (!Number.isInteger(at) || at < 0 || at > container.items.length) return false;
  const { style } = tree;
  const layout = layOutItem(container, place.trail, at, style);
  const value = item.makeValue(layout.indentation);
  if (value === undefined) return false;
  const previous = container.items[at - 1];
  const next = container.items[at];
  const hasComma =
    next !== undefined || (previous ? previous.comma !== undefined : layout.opened && style.trailingComma);
  const own = style.eol + layout.indentation;
  const lines = { own, next: next === undefined ? style.eol + indentationAt(place.trail) : own };
  const { before, after, behind } = placeComments(layout, item.comments ?? NO_COMMENTS, hasComma, lines);
  if (previous !== undefined) addComma(previous, layout.settled ?? []);
  if (next === undefined) container.tail = behind;
  else next.before = behind;
  const key = makeKey(tree, item, (previous ?? next)?.key);
  const comma = hasComma ? newChunk(',') : undefined;
  container.items.splice(at, 0, { before, key, value, after, comma, moved: item.moved });
  return true;
}

/** Sees to it that a comma follows the item, behind the comments that are to stay with it. */
function addComma(item: Item, settled: readonly Chunk[]): void {
  if (settled.length > 0) {
    item.after = [...item.after, ...settled];
    item.comma = newChunk(',');
  } else {
    item.comma ??= newChunk(',');
  }
}

function accepts(container: Container, name: string | undefined): boolean {
  if (!container.sound) return false;
  if (name === undefined) return container.type === 'array';
  return container.type === 'object' && findItem(container, name) === undefined;
}

function makeKey({ style }: EditTree, item: NewItem, neighbour: ItemKey | undefined): ItemKey | undefined {
  if (item.name === undefined) return undefined;
  const colon = item.colon ?? [newChunk(usualColon(neighbour) ?? style.colon)];
  return { name: item.name, written: item.written ?? newChunk(quoteJson(item.name)), colon };
}

/** A neighbour's colon with its blanks, when it holds nothing else. */
function usualColon(key: ItemKey | undefined): string | undefined {
  const text = key && textOfChunks(key.colon);
  return text?.trim() === ':' && !hasLineBreak(text) ? text : undefined;
}
