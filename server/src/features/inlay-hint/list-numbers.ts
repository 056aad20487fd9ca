import type { JsonPath } from '../../base/json-pointer.ts';
import type { Span } from '../../base/span.ts';
import type { LocatedText } from '../../syntax/located-text.ts';

/** A number in a stat block. */
export interface WrittenNumber {
  readonly key: string;
  readonly value: number;
  /** The offset behind it. */
  readonly end: number;
}

/** The numbers right in the object at `path` that end within `span`, each key's last one. */
export function listNumbers(located: LocatedText, path: JsonPath, span: Span): WrittenNumber[] {
  const block = located.findNode(path);
  if (block?.type !== 'object') return [];
  if (block.offset > span.end || block.offset + block.length < span.start) return [];
  const found = new Map<string, WrittenNumber>();
  for (const { children: [key, value] = [] } of block.children ?? []) {
    if (typeof key?.value !== 'string' || typeof value?.value !== 'number') continue;
    const end = value.offset + value.length;
    found.delete(key.value);
    if (end >= span.start && end <= span.end)
      found.set(key.value, { key: key.value, value: value.value, end });
  }
  return [...found.values()];
}
