import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findMembers, findPlace } from './find-place.ts';
import { removeItem } from './remove-item.ts';

/**
 * Removes all members with the key to which `path` leads but the first or the last of them; false when there is no such
 * member, none but one, or the text around it is broken.
 */
export function removeDoubles(tree: EditTree, path: JsonPath, keep: 'first' | 'last'): boolean {
  const step = findPlace(tree, path)?.trail.at(-1);
  const name = step?.item.key?.name;
  if (!step?.container.sound || name === undefined) return false;
  const { items } = step.container;
  const found = findMembers(items, name);
  const superfluous = keep === 'first' ? found.slice(1) : found.slice(0, -1);
  // From the end, for what stands behind a removed one moves up.
  for (const index of superfluous.reverse()) removeItem(step.container, index);
  return superfluous.length > 0;
}
