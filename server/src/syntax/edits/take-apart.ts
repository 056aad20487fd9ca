import type { JsonNode } from '../json-tree.ts';
import type { Chunk } from './chunk.ts';
import type { Container, Item, ItemKey, WrittenValue } from './edit-tree.ts';
import { findCommas } from './find-commas.ts';

/** Takes an object or array apart into its items and what stands between them; undefined for other values. */
export function takeApart(value: WrittenValue): Container | undefined {
  const { node } = value;
  if (node.type !== 'object' && node.type !== 'array') return undefined;
  const end = node.offset + node.length;
  const commas = findCommas(value.located.scan(), node);
  const items: Item[] = [];
  let position = node.offset + 1;
  for (const [index, child] of (node.children ?? []).entries()) {
    const comma = commas?.[index];
    const item = takeItem(value, child, position, comma);
    // A member without a value is but text between the others.
    if (item === undefined) continue;
    items.push(item);
    position = comma === undefined ? child.offset + child.length : comma + 1;
  }
  // In broken text the last item may reach to the end of its container, which then has no bracket of its own.
  const sound = commas !== undefined && position < end;
  const close = sound ? end - 1 : end;
  return {
    kind: 'container',
    type: node.type,
    sound,
    open: cut(value, node.offset, node.offset + 1),
    items,
    tail: [cut(value, position, close)],
    close: cut(value, close, end),
  };
}

function takeItem(
  from: WrittenValue,
  child: JsonNode,
  start: number,
  comma: number | undefined,
): Item | undefined {
  const [key, memberValue] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
  if (memberValue === undefined) return undefined;
  return {
    before: [cut(from, start, child.offset)],
    key: key && takeKey(from, key, memberValue),
    value: { kind: 'written', located: from.located, node: memberValue, original: from.original },
    after: comma === undefined ? [] : [cut(from, memberValue.offset + memberValue.length, comma)],
    comma: comma === undefined ? undefined : cut(from, comma, comma + 1),
    moved: false,
  };
}

function takeKey(from: WrittenValue, key: JsonNode, value: JsonNode): ItemKey {
  const end = key.offset + key.length;
  return { name: key.value, written: cut(from, key.offset, end), colon: [cut(from, end, value.offset)] };
}

function cut(from: WrittenValue, start: number, end: number): Chunk {
  return { source: from.located.text, start, end, original: from.original };
}
