import type { JsonNode } from './json-tree.ts';

/** All nodes of a tree in text order, each before what is in it; without recursion. */
export function* walkNodes(root: JsonNode | undefined): Generator<JsonNode> {
  const waiting: JsonNode[] = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}
