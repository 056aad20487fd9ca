import { sliceChunks, textOfChunks } from './chunk.ts';
import type { EditValue, Item, ItemKey } from './edit-tree.ts';
import { indentationAt, type Step } from './find-place.ts';
import { findLastEmptyLine, findLineBreak, hasLineComment, indentLines } from './line-breaks.ts';
import type { OwnComments } from './own-comments.ts';
import { removeItem } from './remove-item.ts';
import { writeValueAnew } from './write-value-anew.ts';

/** An item that has been taken out of its container, with the comments that belong to it. */
export interface LiftedItem extends OwnComments {
  readonly key: ItemKey | undefined;
  /** Its value for a line that is indented like this. */
  readonly makeValue: (indentation: string) => EditValue;
}

/**
 * Takes the item at the end of `trail` out of its container. Comments above an item belong to it unless an empty line
 * parts them; of the comments between two items, those that end a line belong to the one before.
 */
export function liftItem(trail: readonly Step[]): LiftedItem | undefined {
  const step = trail.at(-1);
  if (step === undefined) return undefined;
  const { container, index, item } = step;
  const from = indentationAt(trail);
  const leading = cutLeading(item);
  const trailing = joinComments(textOfChunks(item.after), cutTrailing(step));
  item.after = [];
  removeItem(container, index);
  const makeValue = (to: string) => writeValueAnew(item.value, (text) => indentLines(text, from, to));
  return { key: item.key, ...leading, trailing, makeValue };
}

/** Takes the comments that belong to an item off what stands before it. */
function cutLeading(item: Item): Pick<OwnComments, 'leading' | 'ownLine'> {
  const text = textOfChunks(item.before);
  const start = Math.max(0, findLineBreak(text), findLastEmptyLine(text));
  const owned = text.slice(start);
  const leading = owned.trim();
  if (leading === '') return { leading, ownLine: false };
  const first = owned.length - owned.trimStart().length;
  item.before = sliceChunks(item.before, 0, start + first);
  return { leading, ownLine: findLineBreak(owned.slice(first + leading.length)) >= 0 };
}

/** Takes the comments that belong to an item off what follows its comma. */
function cutTrailing({ container, index }: Step): string {
  const next = container.items[index + 1];
  const chunks = next?.before ?? container.tail;
  const text = textOfChunks(chunks);
  const lineBreak = findLineBreak(text);
  if (lineBreak < 0 && next !== undefined) return '';
  const end = lineBreak < 0 ? text.trimEnd().length : lineBreak;
  const comments = text.slice(0, end).trim();
  if (comments === '') return '';
  const rest = sliceChunks(chunks, end);
  if (next === undefined) container.tail = rest;
  else next.before = rest;
  return comments;
}

function joinComments(one: string, other: string): string {
  const first = one.trim();
  if (first === '' || other === '') return first + other;
  return first + (hasLineComment(first) ? '\n' : ' ') + other;
}
