import type { JsonPath } from '../../base/json-pointer.ts';
import { quoteJson } from '../escape-text.ts';
import { newChunk } from './chunk.ts';
import type { EditTree } from './edit-tree.ts';
import { findItem, findPlace } from './find-place.ts';

/** Gives the member at `path` another key; false when there is no such member or its object has that key already. */
export function renameKey(tree: EditTree, path: JsonPath, name: string): boolean {
  const step = findPlace(tree, path)?.trail.at(-1);
  if (step?.item.key === undefined) return false;
  if (step.item.key.name === name) return true;
  if (findItem(step.container, name) !== undefined) return false;
  step.item.key = { ...step.item.key, name, written: newChunk(quoteJson(name)) };
  return true;
}
