import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditTree } from './edit-tree.ts';
import { findPlace } from './find-place.ts';
import { insertItem } from './insert-item.ts';
import { removeItem } from './remove-item.ts';

/**
 * Moves the member or element at `path` to the end of the object at `into`, under the key `name`: its value exactly as
 * it is written, with the comments in it and between key and value. Both paths mean the document before the move.
 * False when one of them leads nowhere, `into` lies within what is moved, or the key is taken there.
 */
export function moveMember(tree: EditTree, path: JsonPath, into: JsonPath, name: string): boolean {
  const source = findPlace(tree, path)?.trail.at(-1);
  const target = findPlace(tree, into);
  if (!source?.container.sound || target === undefined) return false;
  const { container, item, index } = source;
  if (target.trail.some((step) => step.item === item)) return false;
  removeItem(container, index);
  const makeValue = () => item.value;
  const colon = item.key === undefined ? {} : { colon: item.key.colon };
  return insertItem(tree, target, { name, moved: true, makeValue, ...colon });
}
