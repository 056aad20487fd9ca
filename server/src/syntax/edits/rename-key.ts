import type { JsonPath } from '../../base/json-pointer.ts';
import { quoteJson } from '../escape-text.ts';
import { newChunk } from './chunk.ts';
import type { EditTree } from './edit-tree.ts';
import { findItem, findMembers, findPlace } from './find-place.ts';

/**
 * Gives the member at `path` another key, and all others of its object that have the same, so that none of them begins to
 * count; false when there is no such member or its object has that key already.
 */
export function renameKey(tree: EditTree, path: JsonPath, name: string): boolean {
  const step = findPlace(tree, path)?.trail.at(-1);
  const key = step?.item.key;
  if (step === undefined || key === undefined) return false;
  if (key.name === name) return true;
  if (findItem(step.container, name) !== undefined) return false;
  const { items } = step.container;
  for (const index of findMembers(items, key.name)) {
    const item = items[index];
    if (item?.key !== undefined) item.key = { ...item.key, name, written: newChunk(quoteJson(name)) };
  }
  return true;
}
