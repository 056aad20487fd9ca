import type { JsonPath } from '../../base/json-pointer.ts';
import { arrayIndex } from '../array-index.ts';
import { textOfChunks } from './chunk.ts';
import type { Container, EditTree, Item, Slot } from './edit-tree.ts';
import { takeApart } from './take-apart.ts';

/** Where a value stands in a document under edit. */
export interface EditPlace {
  readonly slot: Slot;
  /** The containers around it, each with the index of the item that leads on; outermost first. */
  readonly trail: readonly Step[];
}

/** An item of a container. */
export interface Step {
  readonly container: Container;
  readonly index: number;
  readonly item: Item;
}

/** Finds the value at `path`, taking apart the containers on the way; undefined when there is none. */
export function findPlace(tree: EditTree, path: JsonPath): EditPlace | undefined {
  let slot = tree.root;
  const trail: Step[] = [];
  for (const key of path) {
    const container = openSlot(slot);
    const step = container && findItem(container, key);
    if (step === undefined) return undefined;
    trail.push(step);
    slot = step.item;
  }
  return { slot, trail };
}

/** The container in `slot`, ready for changes; undefined when a scalar is there. */
export function openSlot(slot: Slot): Container | undefined {
  if (slot.value.kind === 'container') return slot.value;
  const container = takeApart(slot.value);
  if (container !== undefined) slot.value = container;
  return container;
}

/** The member with `key` (the last one, as it is the one that counts), or the element with that index. */
export function findItem(container: Container, key: string | number): Step | undefined {
  const index = container.type === 'array' ? arrayIndex(key) : findMember(container.items, String(key));
  const item = container.items[index];
  return item && { container, index, item };
}

/** The index of the last member with that name, or -1. */
function findMember(items: readonly Item[], name: string): number {
  let index = items.length - 1;
  while (index >= 0 && items[index]?.key?.name !== name) index--;
  return index;
}

/** The indexes of all members with that name; of several only the last counts. */
export function findMembers(items: readonly Item[], name: string): number[] {
  return items.flatMap((item, index) => (item.key?.name === name ? [index] : []));
}

/** The blanks at the start of the line on which the innermost item of `trail` begins; empty for the outermost value. */
export function indentationAt(trail: readonly Step[]): string {
  for (const { item } of trail.toReversed()) {
    const before = textOfChunks(item.before);
    if (/[\r\n]/.test(before)) return lineIndentation(before);
  }
  return '';
}

/** The blanks at the start of the last line of `text`. */
export function lineIndentation(text: string): string {
  const start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}
