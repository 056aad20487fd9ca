import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace } from './find-place.ts';
import { removeItem } from './remove-item.ts';

/** Removes the member or element at `path`; false when there is none, or the text around it is broken. */
export function removeValue(tree: EditTree, path: JsonPath): boolean {
  const step = findPlace(tree, path)?.trail.at(-1);
  if (!step?.container.sound) return false;
  removeItem(step.container, step.index);
  return true;
}
