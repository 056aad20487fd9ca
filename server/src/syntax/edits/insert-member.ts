import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace } from './find-place.ts';
import { insertItem } from './insert-item.ts';
import { makeNewValue } from './new-value.ts';

/** Adds a member at the end of the object at `path`; false when there is no object, or the key is taken. */
export function insertMember(tree: EditTree, path: JsonPath, name: string, json: string): boolean {
  const place = findPlace(tree, path);
  if (place === undefined) return false;
  const makeValue = (indentation: string) => makeNewValue(tree, json, indentation);
  return insertItem(tree, place, { name, moved: false, makeValue });
}
