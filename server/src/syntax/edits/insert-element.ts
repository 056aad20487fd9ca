import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace } from './find-place.ts';
import { insertItem } from './insert-item.ts';
import { makeNewValue } from './new-value.ts';

/** Adds an element to the array at `path`, at `index` or at the end; false when there is no array or no such index. */
export function insertElement(
  tree: EditTree,
  path: JsonPath,
  index: number | undefined,
  json: string,
): boolean {
  const place = findPlace(tree, path);
  if (place === undefined) return false;
  const makeValue = (indentation: string) => makeNewValue(tree, json, indentation);
  return insertItem(tree, place, { moved: false, makeValue }, index);
}
