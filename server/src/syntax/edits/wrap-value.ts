import type { JsonPath } from '../../base/json-pointer.ts';
import { quoteJson } from '../escape-text.ts';
import { newChunk } from './chunk.ts';
import type { EditTree, EditValue } from './edit-tree.ts';
import { findPlace } from './find-place.ts';

/** Makes the value at `path` the only member, called `name`, of a new object; not a byte of the value changes. */
export function wrapValue(tree: EditTree, path: JsonPath, name: string): boolean {
  const place = findPlace(tree, path);
  if (place === undefined) return false;
  place.slot.value = wrap(place.slot.value, name, tree);
  return true;
}

function wrap(value: EditValue, name: string, { style }: EditTree): EditValue {
  const key = { name, written: newChunk(quoteJson(name)), colon: [newChunk(style.colon)] };
  const before = [newChunk(style.padding)];
  return {
    kind: 'container',
    type: 'object',
    sound: true,
    open: newChunk('{'),
    items: [{ before, key, value, after: [], comma: undefined, moved: false }],
    tail: [newChunk(style.padding)],
    close: newChunk('}'),
  };
}
