import { findContainerEnd } from './scan-containers.ts';
import type { ContainerEdit } from './splice-containers.ts';
import type { TextOutline } from './text-outline.ts';

/** Stretches of this length are compared at once: the machine compares them many times faster than a loop does. */
const STRIDE = 4096;
/** With more edits, the whole text is read about as fast. */
const MOST_EDITS = 16;

/**
 * The smallest containers in which a text differs from the one of `outline`, in text order. Undefined when the outermost
 * value itself was edited, brackets do not match, or there are too many.
 */
export function findContainerEdits(outline: TextOutline, text: string): ContainerEdit[] | undefined {
  const edits: ContainerEdit[] = [];
  const before = outline.text;
  let oldAt = 0;
  let newAt = 0;
  for (;;) {
    const same = countSame(before, oldAt, text, newAt);
    if (oldAt + same === before.length && newAt + same === text.length) return edits;
    const container = outline.containerInside(oldAt + same);
    // Of the outermost value nothing would be left.
    if (container <= 0 || edits.length === MOST_EDITS) return undefined;
    const edit = placeEdit(outline, text, container, edits);
    if (edit === undefined) return undefined;
    edits.push(edit);
    oldAt = edit.oldEnd;
    newAt = edit.newEnd;
  }
}

/** The edit of a container, in the place of those that turn out to lie in it. */
function placeEdit(
  outline: TextOutline,
  text: string,
  container: number,
  edits: ContainerEdit[],
): ContainerEdit | undefined {
  const start = outline.startOf(container);
  while ((edits.at(-1)?.oldEnd ?? 0) > start) edits.pop();
  const last = edits.at(-1);
  const newStart = start + (last === undefined ? 0 : last.newEnd - last.oldEnd);
  const newEnd = findContainerEnd(text, newStart);
  if (newEnd === undefined) return undefined;
  return { container, oldEnd: outline.endOf(container), newStart, newEnd };
}

/** How many characters are the same from two places on. */
function countSame(before: string, oldAt: number, after: string, newAt: number): number {
  const most = Math.min(before.length - oldAt, after.length - newAt);
  let count = 0;
  for (let stride = STRIDE; stride >= 1; stride >>= 1) {
    while (
      count + stride <= most &&
      before.slice(oldAt + count, oldAt + count + stride) ===
        after.slice(newAt + count, newAt + count + stride)
    ) {
      count += stride;
    }
  }
  return count;
}
