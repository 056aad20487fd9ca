import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace } from './find-place.ts';
import { insertItem } from './insert-item.ts';
import { makeNewValue } from './new-value.ts';

/**
 * Adds a member to the object at `path`, at `index` or at the end; false when there is no object or no such index, or
 * the key is taken.
 */
export function insertMember(
  tree: EditTree,
  path: JsonPath,
  name: string,
  index: number | undefined,
  json: string,
): boolean {
  const place = findPlace(tree, path);
  if (place === undefined) return false;
  const makeValue = (indentation: string) => makeNewValue(tree, json, indentation);
  return insertItem(tree, place, { name, moved: false, makeValue }, index);
}
