import { quoteForMessage } from './escape-text.ts';
import type { JsonNode } from './json-tree.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** One problem for each member whose key an earlier member of the same object has already. */
export function findDuplicateKeys(root: JsonNode | undefined): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  const open: JsonNode[] = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'object') collectDuplicates(node, found);
    for (const child of node.children ?? []) if (child.children !== undefined) open.push(child);
  }
  return found;
}

function collectDuplicates(object: JsonNode, found: SyntaxProblem[]): void {
  const firstKeys = new Map<string, JsonNode>();
  for (const member of object.children ?? []) {
    const key = member.children?.[0];
    if (key === undefined) continue;
    const first = firstKeys.get(key.value);
    if (first === undefined) firstKeys.set(key.value, key);
    else found.push(describeDuplicate(key, first));
  }
}

function describeDuplicate(key: JsonNode, first: JsonNode): SyntaxProblem {
  const name = quoteForMessage(key.value);
  return {
    code: 'syntax/duplicate-key',
    span: { start: key.offset, end: key.offset + key.length },
    message: `Key ${name} is there already; only the last value counts`,
    related: {
      span: { start: first.offset, end: first.offset + first.length },
      message: `${name} is first set here`,
    },
  };
}
