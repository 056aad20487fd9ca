import type { JsonPath } from '../../base/json-pointer.ts';
import { textOfChunks } from './chunk.ts';
import type { EditTree } from './edit-tree.ts';
import { type EditPlace, findMembers, findPlace, openSlot, type Step } from './find-place.ts';
import { insertItem, type NewItem } from './insert-item.ts';
import { type LiftedItem, liftItem } from './lift-item.ts';
import { dropColon, findLineBreak } from './line-breaks.ts';
import type { OwnComments } from './own-comments.ts';

/** Where a value goes. */
export interface Destination {
  /** The object or list. */
  readonly into: JsonPath;
  /** Its key in an object; absent for a list. */
  readonly name: string | undefined;
  /** Where among the items, counted without the one that is moved; at the end when undefined. */
  readonly index: number | undefined;
}

/**
 * Moves the member or element at `path`: its value exactly as it is written but for its indentation, with the comments
 * in it, above it and behind it. All paths mean the document before the move. False when one of them leads nowhere,
 * the destination lies within what is moved or has no such place, the key is taken there, or it stands twice where the
 * member comes from: then another value would begin to count there.
 */
export function moveValue(tree: EditTree, path: JsonPath, { into, name, index }: Destination): boolean {
  const trail = findPlace(tree, path)?.trail ?? [];
  const source = trail.at(-1);
  const target = findPlace(tree, into);
  if (!source?.container.sound || target === undefined) return false;
  if (target.trail.some((step) => step.item === source.item)) return false;
  if (isThere(source, target, name, index)) return true;
  const { item, container } = source;
  if (item.key !== undefined && findMembers(container.items, item.key.name).length > 1) return false;
  const lifted = liftItem(trail);
  return lifted !== undefined && insertItem(tree, target, bringAlong(lifted, name), index);
}

/** Says whether nothing would change. */
function isThere(source: Step, target: EditPlace, name: string | undefined, index?: number): boolean {
  const { container, item } = source;
  if (openSlot(target.slot) !== container || item.key?.name !== name) return false;
  return source.index === (index ?? container.items.length - 1);
}

function bringAlong(lifted: LiftedItem, name: string | undefined): NewItem {
  const { key, makeValue } = lifted;
  if (name === undefined) return { comments: withKeyComments(lifted), moved: true, makeValue };
  const member = { name, comments: lifted, moved: true, makeValue };
  if (key === undefined) return member;
  return { ...member, written: key.name === name ? key.written : undefined, colon: key.colon };
}

/** An element has no colon, so the comments around it come before the value. */
function withKeyComments(lifted: LiftedItem): OwnComments {
  const text = lifted.key === undefined ? '' : dropColon(textOfChunks(lifted.key.colon));
  const comments = text.trim();
  if (comments === '') return lifted;
  const { leading, trailing } = lifted;
  const gap = lifted.ownLine ? '\n' : ' ';
  const ownLine = findLineBreak(text.slice(text.trimEnd().length)) >= 0;
  return { leading: leading === '' ? comments : leading + gap + comments, ownLine, trailing };
}
