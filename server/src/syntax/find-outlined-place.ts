import type { JsonPath } from '../base/json-pointer.ts';
import { arrayIndex } from './array-index.ts';
import { StrictCursor, type StrictPlace } from './find-strict-place.ts';
import type { TextOutline } from './text-outline.ts';

/** In a longer object or array, it is no small matter to find something that is none itself. */
const LONG = 4096;

/** How far a path leads, and what stands there. */
export interface OutlinedPlace {
  readonly place: StrictPlace;
  /** How many steps of the path lead there. */
  readonly depth: number;
}

/**
 * Follows a path as far as it goes in the text of an outline whose outermost value is an object or array. `mayRead` is
 * asked before a long one is gone through; undefined when it says no.
 */
export function findOutlinedPlace(
  outline: TextOutline,
  path: JsonPath,
  mayRead: () => boolean,
): OutlinedPlace | undefined {
  const { container, depth } = outline.descend(path);
  const start = outline.startOf(container);
  const end = outline.endOf(container);
  const step = path[depth];
  if (step !== undefined) {
    if (end - start > LONG && !mayRead()) return undefined;
    const cursor = new StrictCursor(outline.text, -1, outline);
    const place =
      outline.text[start] === '{'
        ? cursor.findMember(start, String(step))
        : cursor.findItem(start, arrayIndex(step));
    if (place !== undefined) return { place, depth: depth + 1 };
  }
  return { place: { key: outline.keyOf(container), value: { start, end } }, depth };
}
