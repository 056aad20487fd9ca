import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findItem, findPlace, openSlot } from './find-place.ts';
import { insertMember } from './insert-member.ts';
import { replaceValue } from './replace-value.ts';

/**
 * Gives the object at `path` this member: replaces its value where it is, or adds it at `index` or at the end. False
 * when there is no object, or no such index for a new member.
 */
export function setMember(
  tree: EditTree,
  path: JsonPath,
  name: string,
  index: number | undefined,
  json: string,
): boolean {
  const place = findPlace(tree, path);
  const container = place && openSlot(place.slot);
  if (container?.type !== 'object') return false;
  return findItem(container, name) === undefined
    ? insertMember(tree, path, name, index, json)
    : replaceValue(tree, [...path, name], json);
}
