import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findMembers, findPlace } from './find-place.ts';
import { removeItem } from './remove-item.ts';

/**
 * Removes the member or element at `path`; false when there is none, or the text around it is broken. A member whose key
 * stands twice goes with all of that key: else one would begin to count that nobody has seen at work.
 */
export function removeValue(tree: EditTree, path: JsonPath): boolean {
  const step = findPlace(tree, path)?.trail.at(-1);
  if (!step?.container.sound) return false;
  const { container, item, index } = step;
  const doomed = item.key === undefined ? [index] : findMembers(container.items, item.key.name);
  // From the end, for what stands behind a removed one moves up.
  for (const each of doomed.reverse()) removeItem(container, each);
  return true;
}
