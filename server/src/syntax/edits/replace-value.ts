import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace, indentationAt } from './find-place.ts';
import { makeNewValue } from './new-value.ts';

/** Puts new JSON text in the place of the value at `path`; false when there is none or `json` is not JSON. */
export function replaceValue(tree: EditTree, path: JsonPath, json: string): boolean {
  const place = findPlace(tree, path);
  const value = place && makeNewValue(tree, json, indentationAt(place.trail));
  if (place === undefined || value === undefined) return false;
  place.slot.value = value;
  return true;
}
