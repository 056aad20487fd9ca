import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace } from './find-place.ts';
import { insertMember } from './insert-member.ts';
import { withoutBlanks } from './without-blanks.ts';
import { textOfValue } from './write-edits.ts';

/**
 * Adds the value at `path` to the object at `into`, too: every number and text as it is written, laid out for the new place,
 * without its comments, which stay. False when one of the paths leads nowhere or the key is taken.
 */
export function copyValue(tree: EditTree, path: JsonPath, into: JsonPath, name: string): boolean {
  const place = findPlace(tree, path);
  if (place === undefined) return false;
  return insertMember(tree, into, name, undefined, withoutBlanks(textOfValue(place.slot.value)));
}
