import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace, indentationAt } from './find-place.ts';
import { makeNewValue } from './new-value.ts';
import { withoutBlanks } from './without-blanks.ts';
import { textOfValue } from './write-edits.ts';

/**
 * Puts new JSON text in the place of the value at `path`, which stays untouched when it differs in blanks and comments only.
 * False when there is none or `json` is not JSON.
 */
export function replaceValue(tree: EditTree, path: JsonPath, json: string): boolean {
  const place = findPlace(tree, path);
  const value = place && makeNewValue(tree, json, indentationAt(place.trail));
  if (place === undefined || value === undefined) return false;
  if (withoutBlanks(textOfValue(place.slot.value)) !== withoutBlanks(json)) place.slot.value = value;
  return true;
}
