import { textOfChunks } from './chunk.ts';
import type { Container, Item } from './edit-tree.ts';
import { joinBlanks } from './join-blanks.ts';

/** Removes the item at `index` with exactly one comma and, when nothing else is on it, its line. Comments around it stay. */
export function removeItem(container: Container, index: number): void {
  const { items } = container;
  const item = items[index];
  if (item === undefined) return;
  const next = items[index + 1];
  const previous = items[index - 1];
  items.splice(index, 1);
  if (next !== undefined) {
    next.before = joinBlanks(item.before, joinBlanks(item.after, next.before, false), false);
    return;
  }
  const behind = item.comma === undefined ? container.tail : joinBlanks(item.after, container.tail, true);
  container.tail = joinBlanks(item.before, behind, true);
  // The comma of the new last item is superfluous, unless the last item had one too: then that is how this text is written.
  if (previous !== undefined && item.comma === undefined) dropComma(container, previous);
  if (items.length === 0 && textOfChunks(container.tail).trim() === '') container.tail = [];
}

function dropComma(container: Container, item: Item): void {
  container.tail = joinBlanks(item.after, container.tail, true);
  item.after = [];
  item.comma = undefined;
}
